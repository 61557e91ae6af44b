import type { Localized } from "../../exercise/localized.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { TcpFinding } from "../tcp.ts";

const counters = code("iptables -nvL FORWARD");

export const tcpHints: Record<TcpFinding, () => Localized> = {
  "no-namespace": () =>
    say(
      en`${code("ip netns list")} must show the namespace that connects. Does your script get as far as making it?`,
      zh`${code("ip netns list")} 应该能看到发起连接的命名空间。脚本执行到创建它的那一步了吗？`,
    ),
  blocked: () =>
    say(
      en`If ping gets through and TCP does not, something looks at the protocol. The counters of ${counters} show which rule takes the packets.`,
      zh`如果 ping 能通而 TCP 不通，就说明有东西在看协议。${counters} 的计数器会显示是哪条规则匹配了这些包。`,
    ),
  reached: () =>
    say(
      en`A packet passed that was to be held back: some rule is wider than it need be. Look at ${counters}: its policy, and which rule counted the packet.`,
      zh`一个本应被拦下的包通过了：某条规则放得太宽。看看 ${counters} 的默认策略，以及是哪条规则计到了这个包。`,
    ),
};
