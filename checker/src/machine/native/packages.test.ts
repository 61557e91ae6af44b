import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { debianPackages } from "./packages.ts";

test.each(["README.md", "README.zh-Hans.md"])("%s says to install just these packages", async (name) => {
  const readme = await readFile(new URL(`../../../../${name}`, import.meta.url), "utf8");
  expect(readme).toContain(`\nsudo apt-get install ${debianPackages.join(" ")}\n`);
});
