import type { Localized } from "../exercise/localized.ts";
import { en, list, type Part, say, verbatim, zh } from "../exercise/sentence.ts";

/** Why a machine could not do its part, in a reader's words. What the system itself said stands in them as it is. */
export const reasons = {
  notLinux: (platform: string) => say(en`this is ${platform}, not Linux`, zh`这里的系统是 ${platform}，不是 Linux`),
  missingPrograms: (names: readonly string[]) =>
    say(en`these programs are not installed: ${list(names)}`, zh`没有安装这些程序：${list(names)}`),
  noSandbox: (stderr: string) =>
    say(en`this system does not allow the sandbox (${said(stderr)})`, zh`系统不允许建立沙箱（${said(stderr)}）`),
  noTrial: (stderr: string) =>
    say(
      en`this system does not let a lab try what the kernel offers (${said(stderr)})`,
      zh`系统不允许实验试探内核支持什么（${said(stderr)}）`,
    ),
  missingNeeds: (needs: readonly string[]) => say(en`this kernel does not offer ${list(needs)}`, zh`这个内核不支持 ${list(needs)}`),
  strangeSetting: (key: string, value: string) =>
    say(
      en`new network namespaces start with ${key} = ${value} here, which would change what learners see (sysctl net.core.devconf_inherit_init_net=2 gives them the kernel's own defaults)`,
      zh`这里新建的网络命名空间一开始就是 ${key} = ${value}，会改变学习者看到的结果（执行 sysctl net.core.devconf_inherit_init_net=2，就会采用内核自己的默认值）`,
    ),
  noTunnel: (reason: Localized) =>
    say(en`the virtual machine's kernel cannot make an ipip tunnel (${reason})`, zh`虚拟机的内核无法创建 ipip 隧道（${reason}）`),

  labClosed: say(en`The lab was closed.`, zh`实验环境已经关闭。`),
  labTimeout: (timeoutMs: number) =>
    say(en`The lab did not answer within ${timeoutMs / 1000} s.`, zh`实验环境在 ${timeoutMs / 1000} 秒内没有应答。`),
  shellEnded: (stderr: string) => say(en`The lab's shell ended unexpectedly: ${said(stderr)}`, zh`实验 shell 意外结束：${said(stderr)}`),
  shellEndedWith: (status: string) =>
    say(en`The lab's shell ended unexpectedly (status ${status}).`, zh`实验 shell 意外结束（状态码 ${status}）。`),
  programFailed: (stderr: string) => say(en`A lab program failed: ${said(stderr)}`, zh`实验程序出错：${said(stderr)}`),
  programFailedWith: (status: string, stderr: string) =>
    say(en`A lab program failed with status ${status}: ${said(stderr)}`, zh`实验程序出错（状态码 ${status}）：${said(stderr)}`),
  noTerminalCommand: say(en`The lab could not start the terminal's command.`, zh`实验环境无法启动终端里的命令。`),
  kernelStopped: (line: string) => say(en`The virtual machine's kernel stopped: ${line}`, zh`虚拟机的内核停止运行：${line}`),
  emulatorFailed: (error: string) => say(en`The virtual machine's emulator failed: ${error}`, zh`虚拟机的模拟器出错：${error}`),

  imageDamaged: (origin: string, error: string) =>
    say(
      en`The guest image ${origin} is damaged (${error}). Remove it, so that it is made again.`,
      zh`虚拟机镜像 ${origin} 已损坏（${error}）。请把它删掉，之后会重新制作。`,
    ),
  noWebAssembly: say(en`This browser has no WebAssembly.`, zh`这个浏览器不支持 WebAssembly。`),
  notLoaded: (url: string, why: Part) => say(en`${url} cannot be loaded (${why}).`, zh`无法加载 ${url}（${why}）。`),
  httpStatus: (status: number) => say(en`status ${status}`, zh`状态码 ${status}`),
  moreBytes: (size: number) => say(en`more than ${size} bytes`, zh`超过 ${size} 字节`),
  fewerBytes: (loaded: number, size: number) => say(en`${loaded} of ${size} bytes`, zh`应有 ${size} 字节，只收到 ${loaded} 字节`),
} as const;

/** A machine's reason, and whose it is. */
export function attributed(machine: string, reason: Localized): Localized {
  return say(en`${machine}: ${reason}`, zh`${machine}：${reason}`);
}

function said(stderr: string): Localized {
  const words = stderr.trim();
  return words === "" ? say(en`it said nothing`, zh`没有任何输出`) : verbatim(words);
}
