/**
 * A name's bytes as text: UTF-8, or else GB18030, which archives made on Chinese Windows hold without saying so. Bytes that are
 * neither are shown as numbers, so that two names never become one.
 */
export function decodeName(bytes: Uint8Array): string {
  return decoded("utf-8", bytes) ?? decoded("gb18030", bytes) ?? escaped(bytes);
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function escaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `<${byte.toString(16)}>`)).join("");
}

/** The steps of a path in an archive; null where it leads out of it, or nowhere. */
export function stepsOf(path: string): string[] | null {
  if (/^[/\\]|^[A-Za-z]:/.test(path)) return null;
  const steps = path.split(/[/\\]/).filter((step) => step !== "" && step !== ".");
  return steps.length === 0 || steps.includes("..") ? null : steps;
}
