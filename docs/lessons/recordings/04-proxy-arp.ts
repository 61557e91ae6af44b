import type { LessonScenes } from "lab-check";

export default {
  scenes: [
    {
      exercise: "04-proxy-arp",
      script: { kind: "solution" },
      steps: [
        { kind: "picture", name: "built" },
        { kind: "run", name: "ping", command: "ip netns exec pod1 ping -c 1 10.96.30.12", capture: true },
        {
          kind: "run",
          name: "neighbours",
          command:
            "ip -n pod1 neigh; ip -n pod2 neigh; ip neigh show dev eth0-p1; ip neigh show dev eth0-p2; ip -br link; ip -n pod1 -br link; ip -n pod2 -br link",
        },
      ],
    },
  ],
} satisfies LessonScenes;
