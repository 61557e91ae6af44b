import type { Localized } from "../checker/src/exercise/localized.ts";
import { en, list, say, verbatim, zh } from "../checker/src/exercise/sentence.ts";

/** Why there is no guest image, in a reader's words. What the system itself said stands in them as it is. */
export const reasons = {
  notWhole: (folder: string) =>
    say(
      en`LAB_CHECK_GUEST names ${folder}, which holds no whole guest image.`,
      zh`LAB_CHECK_GUEST 指向 ${folder}，那里没有完整的虚拟机镜像。`,
    ),
  otherVersion: (folder: string, key: string, wanted: string) =>
    say(
      en`LAB_CHECK_GUEST names ${folder}, which another version made: ${key} instead of ${wanted}.`,
      zh`LAB_CHECK_GUEST 指向 ${folder}，那里的镜像是另一个版本制作的：键值是 ${key}，而不是 ${wanted}。`,
    ),
  notLinux: (platform: string) =>
    say(en`making one takes Debian's apt-get, and this is ${platform}.`, zh`制作镜像要用 Debian 的 apt-get，而这里的系统是 ${platform}。`),
  missingPrograms: (names: readonly string[]) =>
    say(en`making one takes ${list(names)}, which this machine does not have.`, zh`制作镜像要用 ${list(names)}，而这台机器上没有。`),
  notLocked: (path: string) => say(en`${path} cannot be locked.`, zh`无法锁定 ${path}。`),
  diskFull: (cache: string) =>
    say(
      en`the disk with ${cache} is full. 700 MB do; LAB_CHECK_CACHE can name another place.`,
      zh`${cache} 所在的磁盘已满。请腾出 700 MB 空间，或者用 LAB_CHECK_CACHE 指定别的位置。`,
    ),
  noPackages: (architecture: string, complaints: readonly string[]) =>
    say(
      en`apt-get cannot get Debian 12's packages for ${architecture} here. It says:\n${indented(complaints)}`,
      zh`apt-get 在这里无法取得 Debian 12 的 ${architecture} 软件包，报错如下：\n${indented(complaints)}`,
    ),
  noProgram: (name: string) => say(en`no package of the recipe has a program ${name}.`, zh`recipe.ts 里的软件包都不含程序 ${name}。`),
  noLibrary: (name: string) => say(en`no package of the recipe has the library ${name}.`, zh`recipe.ts 里的软件包都不含库 ${name}。`),
  notBooted: (error: string, lastWords: readonly string[]) =>
    say(
      en`the guest did not boot (${error}). Its last words:\n${verbatim(lastWords.join("\n"))}`,
      zh`虚拟机未能启动（${error}）。它最后的输出：\n${verbatim(lastWords.join("\n"))}`,
    ),
  notMade: (error: string) => say(en`making one failed. ${verbatim(error)}`, zh`镜像制作失败。${verbatim(error)}`),
} as const;

/** What to do next, whatever the reason. */
export const waysOut = say(
  `A guest image can also come from elsewhere:
  - unpack the guest image of a release and set LAB_CHECK_GUEST to its folder, or
  - make it on Debian 12, in a container for example (\`npx lab-check dev guest <folder>\`), and set LAB_CHECK_GUEST to that folder.`,
  `也可以从别处取得镜像：
  - 解包某个发布版附带的虚拟机镜像，再让 LAB_CHECK_GUEST 指向解包出来的文件夹；或者
  - 在 Debian 12 的机器或容器里用 \`npx lab-check dev guest <folder>\` 制作，再让 LAB_CHECK_GUEST 指向那个文件夹。`,
);

function indented(lines: readonly string[]): Localized {
  return verbatim(lines.map((line) => `  ${line}`).join("\n"));
}
