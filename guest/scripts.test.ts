import { expect, it } from "vitest";
import { guestKey } from "./guest-key.ts";
import { recipe } from "./recipe.ts";
import { guestScripts } from "./scripts.ts";

it("sets each script's variables right after its first line", () => {
  const [first, second] = guestScripts(recipe).initramfsInit.split("\n");
  expect({ first, second }).toEqual({ first: "#!/bin/busybox sh", second: `BOOT_MODULES='${recipe.bootModules.join(" ")}'` });
});

it("starts the lab with Debian's programs, not with busybox's applets", () => {
  expect(guestScripts(recipe).startLab).toMatch(/^exec '\/usr\/bin\/env' '-i' /);
});

it("gives an image a short name that does not change by itself", () => {
  expect(guestKey()).toMatch(/^[0-9a-f]{16}$/);
  expect(guestKey()).toBe(guestKey());
});
