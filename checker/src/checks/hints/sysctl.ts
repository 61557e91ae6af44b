import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import { commandIn } from "../names.ts";
import type { SysctlFinding } from "../sysctl.ts";
import { makeNamespace } from "./common.ts";

type SysctlCheck = CheckOf<"sysctl">;

export const sysctlHints: HintTable<SysctlFinding, SysctlCheck> = {
  "no-namespace": (check) => makeNamespace(check.in),
  absent: (check) =>
    say(
      en`${read(check)} finds no such key. A device has its sysctls where it is, and only while it exists: is it in that namespace, under that name?`,
      zh`${read(check)} 找不到这个键。设备的 sysctl 只存在于设备所在的命名空间，并且随设备而存在：设备是否在那里，名字对不对？`,
    ),
  "wrong-value": (check) =>
    say(
      en`${read(check)} shows the value. Every network namespace has sysctls of its own: set it in the right one, with ${code("sysctl -w")}.`,
      zh`${read(check)} 会显示当前的值。每个网络命名空间都有自己的一套 sysctl：要在正确的命名空间里用 ${code("sysctl -w")} 设置。`,
    ),
};

function read(check: SysctlCheck): string {
  return code(commandIn(check.in, `sysctl ${check.key}`));
}
