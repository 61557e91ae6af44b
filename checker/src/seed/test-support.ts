import type { Exercise } from "../exercise/exercise.ts";
import { exerciseSchema } from "../exercise/exercise.ts";

const text = (words: string) => ({ en: words, "zh-Hans": `${words}。` });

/** An exercise in which two networks, a public one and a device's name vary. */
export const sample: Exercise = exerciseSchema.parse({
  format: 1,
  slug: "99-sample",
  title: text("Sample"),
  task: text("Give cali12242800409 a pod at 10.70.1.11 and one at 10.70.2.12. The network 172.168.0.0/24 and 110.70.1.11 stay strange"),
  topology: {
    hosts: [
      {
        name: "host1",
        uplinks: [{ device: "ens33", address: "192.168.30.211/24" }],
        sysctls: { "net.ipv4.conf.cali12242800409.proxy_arp": "1" },
      },
    ],
  },
  needs: [],
  stages: [{ id: "reach", actions: [{ kind: "ping", id: "there", from: "host1", to: "10.70.1.11" }] }],
  checks: [
    {
      id: "address",
      kind: "address",
      title: text("An address"),
      points: 1,
      hints: {},
      device: "host1:cali12242800409",
      address: "10.70.1.11/24",
    },
  ],
  hints: [text("`ip route add 10.70.2.12 dev cali12242800409`, and 172.168.0.200/24")],
  variables: [
    { kind: "network", value: "10.70.1" },
    { kind: "network", value: "10.70.2" },
    { kind: "network", value: "172.168.0" },
    { kind: "device", value: "cali12242800409", stem: "cali" },
  ],
});
