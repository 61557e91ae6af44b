import type { Plugin } from "@docusaurus/types";

/**
 * What this repository needs of the site's bundler beyond Docusaurus' own settings. Its package.json says `"type": "module"`, and
 * Docusaurus generates files that are none.
 */
export default function bundling(): Plugin {
  return {
    name: "podwire-bundling",
    configureWebpack: (_config, isServer) => ({
      ...(isServer
        ? { output: { chunkFilename: "assets/js/[name].cjs" } }
        : // v86 names these, and loads them under Node alone.
          { externals: { "node:crypto": "{}", "node:fs/promises": "{}" } }),
      module: {
        rules: [
          { test: /\.docusaurus[\\/].*\.js$/, type: "javascript/auto" },
          // The checker imports its shell programs as texts.
          { test: /\.sh$/, type: "asset/source" },
        ],
      },
    }),
  };
}
