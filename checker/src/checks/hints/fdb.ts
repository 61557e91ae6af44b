import { splitDeviceRef } from "../../exercise/address.ts";
import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { FdbFinding } from "../fdb.ts";
import type { HintTable } from "../judged.ts";
import { commandIn } from "../names.ts";
import { makeDevice, makeNamespace, makeStation } from "./common.ts";

type FdbCheck = CheckOf<"fdb">;

export const fdbHints: HintTable<FdbFinding, FdbCheck> = {
  "no-namespace": (check) => makeNamespace(splitDeviceRef(check.port).place),
  "no-device": (check) => makeDevice(check.port),
  "no-station": (check) => makeStation(check.station),
  unknown: (check) =>
    say(
      en`A bridge learns a MAC from the source of a frame that comes in. Ping, then look at ${show(check)}: if the MAC is not there, no frame of that sender got as far as the bridge.`,
      zh`网桥从收到的帧的源地址学习 MAC。先 ping，再看 ${show(check)}：如果没有这个 MAC，说明那个发送者的帧没有到达网桥。`,
    ),
  "other-port": (check) =>
    say(
      en`${show(check)} names the port behind each MAC. The frames came in by another cable than the task says: which veth end leads where?`,
      zh`${show(check)} 会显示每个 MAC 在哪个端口后面。这些帧从另一根“网线”进来，与任务不符：各个 veth 的两端分别通向哪里？`,
    ),
  configured: (check) =>
    say(
      en`${show(check)} marks the entry ${code("permanent")} or ${code("static")}. Take it away: a bridge fills its table by itself.`,
      zh`${show(check)} 把这一项标成了 ${code("permanent")} 或 ${code("static")}。把它删掉：网桥会自己填写转发表（FDB）。`,
    ),
};

function show(check: FdbCheck): string {
  return code(commandIn(splitDeviceRef(check.port).place, "bridge fdb show"));
}
