/** Safari and older browsers lack the symbols of `using`, which classes of the checker name. Imported before any of them. */
for (const name of ["dispose", "asyncDispose"] as const) {
  if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol.for(`Symbol.${name}`) });
}
