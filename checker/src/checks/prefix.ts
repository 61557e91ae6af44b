/** An IPv4 prefix as numbers; `default` is 0.0.0.0/0. */
type Prefix = { network: number; length: number };

/** Two ways to write one prefix: `default` and `0.0.0.0/0`, `10.96.30.11/24` and `10.96.30.0/24`. */
export function samePrefix(left: string, right: string): boolean {
  const [a, b] = [parsePrefix(left), parsePrefix(right)];
  return a.length === b.length && a.network === b.network;
}

/** Whether two different prefixes have addresses in common, as one of them lies in the other. The default route does not count. */
export function overlaps(left: string, right: string): boolean {
  const [a, b] = [parsePrefix(left), parsePrefix(right)];
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && mask(a.network, shorter) === mask(b.network, shorter);
}

/** Whether an address lies in a prefix. */
export function containsAddress(prefix: string, ip: string): boolean {
  const { network, length } = parsePrefix(prefix);
  return mask(parsePrefix(ip).network, length) === network;
}

function parsePrefix(text: string): Prefix {
  const [ip = "", size] = (text === "default" ? "0.0.0.0/0" : text).split("/");
  const length = size === undefined ? 32 : Number(size);
  const address = ip.split(".").reduce((sum, byte) => sum * 256 + Number(byte), 0);
  return { network: mask(address, length), length };
}

/** Arithmetic, because JavaScript's shifts are signed and shift by 32 as by 0. */
function mask(address: number, length: number): number {
  const size = 2 ** (32 - length);
  return Math.floor(address / size) * size;
}
