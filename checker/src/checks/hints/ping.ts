import type { Localized } from "../../exercise/localized.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { PingFinding } from "../ping.ts";

const dump = code("tcpdump -eni …");
const routeGet = code("ip route get");

export const pingHints: Record<PingFinding, () => Localized> = {
  "no-namespace": () =>
    say(
      en`${code("ip netns list")} must show the namespace that pings. Does your script get as far as making it?`,
      zh`${code("ip netns list")} 应该能看到发起 ping 的命名空间。脚本执行到创建它的那一步了吗？`,
    ),
  lost: () =>
    say(
      en`Follow the packet: run ${dump} on each device of its way while you ping. The last device that shows the request is where it is lost; if the request arrives, follow the reply, which needs a way back of its own.`,
      zh`跟着数据包走：一边 ping，一边在沿途每个设备上运行 ${dump}。最后一个能看到请求的设备，就是丢包的地方；如果请求到达了，就跟踪应答，它也需要自己的回程路由。`,
    ),
  "other-address": () =>
    say(
      en`The answer comes from another address than the one that was asked, so something rewrites addresses on the way. Look at ${code("iptables -t nat -nvL")} on the hosts of the path.`,
      zh`应答来自另一个地址，不是被 ping 的那个，说明途中有东西改写了地址。在沿途的主机上看看 ${code("iptables -t nat -nvL")}。`,
    ),
  "wrong-ttl": () =>
    say(
      en`Every host that routes a packet takes one off the reply's ttl of 64; a bridge takes none. Count the routers on the way: which one is too many, or missing?`,
      zh`应答从 ttl 64 出发，每经过一台做路由的主机就减 1，经过网桥不减。数一数沿途的路由器：是多了一台，还是少了一台？`,
    ),
  "host-unreachable": () =>
    say(
      en`Whoever reports this had a route, but no answer to its ARP request for the next hop. Look at ${code("ip neigh")} there: which address is FAILED or INCOMPLETE?`,
      zh`报告者有路由，但它询问下一跳的 ARP 请求没有得到应答。在它那里看 ${code("ip neigh")}：哪个地址是 FAILED 或 INCOMPLETE？`,
    ),
  "net-unreachable": () =>
    say(
      en`A router on the way has no route to the destination. ${routeGet} on the one that reports it shows the same error.`,
      zh`沿途的某台路由器没有到目的地址的路由。在报告者上运行 ${routeGet}，会看到同样的错误。`,
    ),
  "no-route": () =>
    say(
      en`The packet never left: the sender itself has no route. Try ${routeGet} in its namespace. A connected route exists only while its device is up.`,
      zh`数据包根本没有发出：发送方自己就没有路由。在它的命名空间里试试 ${routeGet}。直连路由只在设备启用时才存在。`,
    ),
  "ttl-exceeded": () =>
    say(
      en`The packet went in circles until its ttl was used up: two hosts each send it to the other. Ask ${routeGet} on both.`,
      zh`数据包一直在兜圈子，直到 ttl 耗尽：两台主机互相把它发给对方。在两边都用 ${routeGet} 查一下。`,
    ),
  prohibited: () =>
    say(
      en`A firewall rule or a prohibit route rejects the packet. Look at ${code("iptables -nvL")} and ${code("ip route")} on the host that reports it.`,
      zh`有防火墙规则或 prohibit 路由拒绝了这个包。在报告者上看 ${code("iptables -nvL")} 和 ${code("ip route")}。`,
    ),
  answered: () =>
    say(
      en`Somebody answers who should not. ${code("ip neigh")} and ${routeGet} tell where the packets go: look there for the address, or for a rule that rewrites it.`,
      zh`有不该应答的设备应答了。${code("ip neigh")} 和 ${routeGet} 会告诉你数据包去了哪里：在那里找找这个地址，或者改写地址的规则。`,
    ),
  "wrong-reporter": () =>
    say(
      en`The error comes from another hop than the task says, so the packet took another way. ${routeGet} in the sender's namespace tells its first step.`,
      zh`报告错误的不是任务所说的那一跳，说明数据包走了另一条路。在发送方的命名空间里用 ${routeGet} 看第一步去了哪里。`,
    ),
};
