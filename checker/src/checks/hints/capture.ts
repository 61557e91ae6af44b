import { splitDeviceRef } from "../../exercise/address.ts";
import type { CheckOf, FramePattern } from "../../exercise/check.ts";
import type { Localized } from "../../exercise/localized.ts";
import { code, en, quote, say, zh } from "../../exercise/sentence.ts";
import type { CaptureFinding } from "../capture.ts";
import { commandIn } from "../names.ts";

/** The hint for a frame that is missing, or that should not be there. */
export function captureHints(check: CheckOf<"capture">, finding: CaptureFinding): Localized {
  const [family, name] = finding.split(":");
  if (family === "missing") return missing(check.sequence.find((pattern) => pattern.name === name));
  if (family === "forbidden") return forbidden(check.never.find((pattern) => pattern.name === name));
  if (family === "flood") return flood;
  return say(
    en`A frame cannot cross a device that does not exist. ${code("ip link")} in each namespace of the task lists the devices: is every one there, under its name?`,
    zh`不存在的设备上不会有帧经过。在任务的每个命名空间里运行 ${code("ip link")} 列出设备：是不是都在，名字对不对？`,
  );
}

const flood = say(
  en`A few pings make a few frames. So many of them go round in circles: are two bridges joined by more than one link, or do two hosts route the same packet to each other?`,
  zh`几次 ping 只会产生几个帧。这么多的帧是在兜圈子：是不是有两个网桥之间连了不止一条线，或者两台主机把同一个包互相转给对方？`,
);

function missing(pattern: FramePattern | undefined): Localized {
  const dump = dumpAt(pattern);
  return say(
    en`Watch the device with ${dump} while you ping, and compare: the first frame that is missing tells which host did not pass the packet on, or did not answer.`,
    zh`一边 ping，一边用 ${dump} 观察这个设备，再和预期对照：第一个缺少的帧说明是哪台主机没有把包传下去，或者没有应答。`,
  );
}

function forbidden(pattern: FramePattern | undefined): Localized {
  const dump = dumpAt(pattern);
  const says = pattern === undefined ? say("that", "它") : quote(pattern.says);
  return say(
    en`Watch the device with ${dump} while you ping. Who sends ${says}, and which route or setting makes them?`,
    zh`一边 ping，一边用 ${dump} 观察这个设备。${says}是谁发出的，是哪条路由或哪个设置造成的？`,
  );
}

function dumpAt(pattern: FramePattern | undefined): string {
  if (pattern === undefined) return code("tcpdump -eni …");
  const { place, device } = splitDeviceRef(pattern.at);
  return code(commandIn(place, `tcpdump -eni ${device}`));
}
