import { readFile } from "node:fs/promises";
import { defineConfig } from "vitest/config";

/** Lets a shell script be imported as its text, as esbuild's `text` loader does in the build. */
const shellAsText = {
  name: "shell-as-text",
  enforce: "pre" as const,
  async load(id: string) {
    return id.endsWith(".sh") ? `export default ${JSON.stringify(await readFile(id, "utf8"))};` : undefined;
  },
};

const isolated = { pool: "forks" as const, environment: "node" as const };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [shellAsText],
        test: {
          ...isolated,
          name: "unit",
          include: ["{checker,guest,test}/**/*.test.ts"],
          exclude: ["**/*.lab.test.ts", "**/node_modules/**"],
        },
      },
      {
        plugins: [shellAsText],
        test: {
          ...isolated,
          name: "lab",
          globalSetup: "./test/build-cli.ts",
          fileParallelism: false,
          maxConcurrency: 4,
          include: ["{checker,guest,test}/**/*.lab.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
