import { expect, it } from "vitest";
import type { Localized } from "../checker/src/exercise/localized.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons, waysOut } from "./reasons.ts";

/** Every reason, of a system that speaks English. */
const samples: Record<keyof typeof reasons, Localized> = {
  notWhole: reasons.notWhole("/image"),
  otherVersion: reasons.otherVersion("/image", "0123", "4567"),
  notLinux: reasons.notLinux("darwin"),
  missingPrograms: reasons.missingPrograms(["apt-get", "dpkg"]),
  notLocked: reasons.notLocked("/cache/lock"),
  diskFull: reasons.diskFull("/cache"),
  noPackages: reasons.noPackages("i386", ["E: no network"]),
  noProgram: reasons.noProgram("ip"),
  noLibrary: reasons.noLibrary("libc.so.6"),
  notBooted: reasons.notBooted("Error: Kernel panic", ["Kernel panic"]),
  notMade: reasons.notMade("Error: EACCES"),
};

it.each(Object.entries({ ...samples, waysOut }))("says in each language, and in no other: %s", (_, { en, "zh-Hans": chinese }) => {
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(chinese).toMatch(/\p{Script=Han}/u);
});

it("gives apt-get's own lines, and then what to do next", () => {
  const { text, message } = imageUnavailable(reasons.noPackages("i386", ["E: no network", "W: no keys"]));
  expect(text["zh-Hans"]).toMatchInlineSnapshot(`
    "没有可用的虚拟机镜像：apt-get 在这里无法取得 Debian 12 的 i386 软件包，报错如下：
      E: no network
      W: no keys
    也可以从别处取得镜像：
      - 解包某个发布版附带的虚拟机镜像，再让 LAB_CHECK_GUEST 指向解包出来的文件夹；或者
      - 在 Debian 12 的机器或容器里用 \`npx lab-check dev guest <folder>\` 制作，再让 LAB_CHECK_GUEST 指向那个文件夹。"
  `);
  expect(message).toBe(text.en);
  expect(text.en).toMatchInlineSnapshot(`
    "The virtual machine has no guest image: apt-get cannot get Debian 12's packages for i386 here. It says:
      E: no network
      W: no keys
    A guest image can also come from elsewhere:
      - unpack the guest image of a release and set LAB_CHECK_GUEST to its folder, or
      - make it on Debian 12, in a container for example (\`npx lab-check dev guest <folder>\`), and set LAB_CHECK_GUEST to that folder."
  `);
});
