import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import { makeNamespace } from "./common.ts";

export const namespaceHints: HintTable<"absent" | "shared", CheckOf<"namespace">> = {
  absent: (check) => makeNamespace(check.place),
  shared: () =>
    say(
      en`Compare the inodes with ${code("ls -i /run/netns")}: equal numbers are one namespace under two names. ${code("ip netns add")} makes a new one for each name.`,
      zh`用 ${code("ls -i /run/netns")} 比较 inode：号码相同，就是同一个命名空间有了两个名字。${code("ip netns add")} 会为每个名字新建一个。`,
    ),
};
