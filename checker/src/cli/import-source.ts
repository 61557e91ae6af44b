import { build } from "esbuild";

/** The default export of a TypeScript file, bundled with what it imports. Needs esbuild, so it works in a checkout alone. */
export async function importSource(source: string): Promise<unknown> {
  const result = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.text ?? "";
  const module: { default?: unknown } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return module.default;
}
