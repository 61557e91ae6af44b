/** Whether JavaScript could not have some memory: V8, SpiderMonkey and JavaScriptCore say so of buffers and of WebAssembly by a RangeError. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /memory|alloc/i.test(error.message);
}
