/**
 * One of v86's functions in WebAssembly, of numbers.
 * @throws Error where this v86 has none of the name
 */
export function exportedFunction(exports: WebAssembly.Exports, name: string): (...numbers: number[]) => number {
  const exported = exports[name];
  if (typeof exported !== "function") throw new Error(`This v86 exports no ${name}.`);
  return (...numbers) => exported(...numbers);
}
