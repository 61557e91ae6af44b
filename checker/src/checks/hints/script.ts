import type { Localized } from "../../exercise/localized.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { ScriptFinding } from "../script.ts";

export const scriptHints: Record<ScriptFinding, Localized> = {
  deadline: say(
    en`Something in the script waits for ever: ${code("ping")} without ${code("-c")}, ${code("tcpdump")}, an endless loop. What the script had built by then was judged all the same.`,
    zh`脚本里有命令一直在等待：没有 ${code("-c")} 的 ${code("ping")}、${code("tcpdump")}，或者死循环。脚本在那之前搭建的内容仍然做了检查。`,
  ),
  "output-limit": say(
    en`Some command prints without end, perhaps in a loop. What the script had built by then was judged all the same.`,
    zh`有命令在不停地输出，也许是在循环里。脚本在那之前搭建的内容仍然做了检查。`,
  ),
};
