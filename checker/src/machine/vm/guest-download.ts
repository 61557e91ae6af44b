import type { Part } from "../../exercise/sentence.ts";
import { MachineError } from "../machine-error.ts";
import { reasons } from "../reasons.ts";
import type { GuestImage, GuestInfo } from "./guest-image.ts";

export interface DownloadProgress {
  loadedBytes: number;
  totalBytes: number;
}

/** The browser's cache with the files of one image: what is in it needs no download, and no question to the server. */
const cacheName = (key: string): string => `${cachePrefix}${key}`;
const cachePrefix = "podwire-guest-";

/**
 * Downloads a guest image, or takes it from the browser's cache.
 * @param folderUrl where the image's folder is served, without a slash at its end
 * @throws MachineError `image-unavailable` where it is not there, or the connection breaks
 */
export async function downloadGuestImage(
  folderUrl: string,
  info: GuestInfo,
  options: { signal?: AbortSignal | undefined; onProgress: (progress: DownloadProgress) => void },
): Promise<GuestImage> {
  const cache = await openCache(info.key);
  const { "state.zst": stateBytes, "bios.bin": biosBytes } = info.files;
  const totalBytes = stateBytes + biosBytes;
  const loaded = { bios: 0, state: 0 };
  const report = (file: keyof typeof loaded) => (bytes: number) => {
    loaded[file] = bytes;
    options.onProgress({ loadedBytes: loaded.bios + loaded.state, totalBytes });
  };
  const download = { cache, signal: options.signal };
  const [bios, state] = await Promise.all([
    downloadFile(`${folderUrl}/bios.bin`, biosBytes, { ...download, onBytes: report("bios") }),
    downloadFile(`${folderUrl}/state.zst`, stateBytes, { ...download, onBytes: report("state") }),
  ]);
  return { info, origin: folderUrl, state, bios };
}

/** Drops an image from the browser's cache. */
export async function forgetGuestImage({ key }: GuestInfo): Promise<void> {
  try {
    await caches.delete(cacheName(key));
  } catch {
    // Where there is no cache, there is nothing to drop.
  }
}

type FileOptions = { cache: Cache | null; signal: AbortSignal | undefined; onBytes: (loaded: number) => void };

async function downloadFile(url: string, sizeBytes: number, { cache, signal, onBytes }: FileOptions): Promise<ArrayBuffer> {
  const cached = await cache?.match(url);
  const kept = await cached?.arrayBuffer();
  if (kept?.byteLength === sizeBytes) {
    onBytes(sizeBytes);
    return kept;
  }
  const bytes = await fetchFile(url, sizeBytes, signal, onBytes);
  // A full disk is no reason not to go on.
  await cache?.put(url, new Response(bytes)).catch(() => undefined);
  return bytes;
}

async function fetchFile(url: string, sizeBytes: number, signal: AbortSignal | undefined, onBytes: (loaded: number) => void) {
  const bytes = new Uint8Array(sizeBytes);
  let loaded = 0;
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok || response.body === null) throw notLoaded(url, reasons.httpStatus(response.status));
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (loaded + part.value.length > sizeBytes) throw notLoaded(url, reasons.moreBytes(sizeBytes));
      bytes.set(part.value, loaded);
      loaded += part.value.length;
      onBytes(loaded);
    }
    if (loaded !== sizeBytes) throw notLoaded(url, reasons.fewerBytes(loaded, sizeBytes));
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof MachineError) throw cause;
    throw notLoaded(url, cause instanceof Error ? cause.message : String(cause), { cause });
  }
  return bytes.buffer;
}

function notLoaded(url: string, why: Part, options?: ErrorOptions): MachineError {
  return new MachineError("image-unavailable", reasons.notLoaded(url, why), options);
}

/** Images of other versions are dropped. There is no cache on pages that are not served securely, nor in some private windows. */
async function openCache(key: string): Promise<Cache | null> {
  try {
    const stale = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName(key));
    await Promise.all(stale.map((name) => caches.delete(name)));
    return await caches.open(cacheName(key));
  } catch {
    return null;
  }
}
