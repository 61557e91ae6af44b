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

/** Tests on real kernels: a lab is never retried, and a test ends when the lab's own limits end it. */
const lab = {
  ...isolated,
  globalSetup: "./test/build-cli.ts",
  maxWorkers: 2,
  maxConcurrency: 4,
  testTimeout: 600_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [shellAsText],
        test: {
          ...isolated,
          name: "unit",
          // A process for each of 150 files would take longer than all tests.
          isolate: false,
          // Only what hangs is ended: a busy computer takes long for the same.
          testTimeout: 120_000,
          include: ["{checker,guest,src,test}/**/*.test.ts"],
          exclude: ["**/*.{lab,site}.test.ts", "**/node_modules/**"],
        },
      },
      {
        plugins: [shellAsText],
        test: {
          ...lab,
          name: "lab",
          include: ["{checker,guest,test}/**/*.lab.test.ts"],
          exclude: ["**/hostile.lab.test.ts", "**/node_modules/**"],
        },
      },
      {
        // By itself: it compares the machine's processes, mounts and links before and after.
        plugins: [shellAsText],
        test: { ...lab, name: "hostile", include: ["test/hostile.lab.test.ts"] },
      },
      {
        // In a browser, where a lab takes a core.
        plugins: [shellAsText],
        test: {
          ...lab,
          name: "site",
          globalSetup: "./test/site/serve-site.ts",
          include: ["test/site/*.site.test.ts"],
          testTimeout: 1_200_000,
        },
      },
    ],
  },
});
