import { describe, expect, test } from "vitest";
import type { Facts, Route } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { checkOf, judged, labFacts, presentIn, routeOf, tryFindings, tryPass } from "./test-support.ts";

const wanted = { to: "172.16.109.64/26", device: "tunl0", via: "192.168.0.12", onlink: true, scope: "global" } as const;
const right = routeOf(wanted.to, wanted);
const check = checkOf("route", { in: "host1/pod1", ...wanted });

function setRoutes(facts: Facts, ...routes: Route[]): void {
  presentIn(facts, "host1/pod1").routes = routes;
}

/** The outcome of a check where these routes stand. */
function judgedWith(fields: object, ...routes: Route[]): Outcome {
  return judged(
    checkOf("route", { in: "host1/pod1", ...fields }),
    labFacts((facts) => setRoutes(facts, ...routes)),
  );
}

test("a route that is all that it should be passes", () => {
  const facts = labFacts((changed) => setRoutes(changed, right));
  expect(tryPass(check, facts)).toMatchInlineSnapshot(`
    "pod1's main routing table has \`172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink\`. | pod1 的 main 路由表里有 \`172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink\`。
    pod1 has \`172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink\`. | pod1 有 \`172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink\`。"
  `);
});

test("each finding", () => {
  const change = (fields: Partial<Route>) => (facts: Facts) => setRoutes(facts, { ...right, ...fields });
  const sentences = tryFindings(check, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    absent: change({ to: "10.0.0.0/8" }),
    "wrong-prefix-length": change({ to: "172.16.0.0/16" }),
    "wrong-type": change({ type: "blackhole", device: null, via: null, onlink: false }),
    "wrong-device": change({ device: "ens160" }),
    "wrong-gateway": change({ via: "192.168.0.2" }),
    "wrong-scope": change({ scope: "link" }),
    "not-onlink": change({ onlink: false }),
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    absent: pod1 has no route to 172.16.109.64/26. | pod1 没有到 172.16.109.64/26 的路由。
    wrong-prefix-length: pod1 has no route to 172.16.109.64/26, only \`172.16.0.0/16 via 192.168.0.12 dev tunl0 onlink\`. | pod1 没有到 172.16.109.64/26 的路由，只有 \`172.16.0.0/16 via 192.168.0.12 dev tunl0 onlink\`。
    wrong-type: pod1 has \`blackhole 172.16.109.64/26\`. | pod1 有 \`blackhole 172.16.109.64/26\`。
    wrong-device: pod1 has \`172.16.109.64/26 via 192.168.0.12 dev ens160 onlink\`. | pod1 有 \`172.16.109.64/26 via 192.168.0.12 dev ens160 onlink\`。
    wrong-gateway: pod1 has \`172.16.109.64/26 via 192.168.0.2 dev tunl0 onlink\`. | pod1 有 \`172.16.109.64/26 via 192.168.0.2 dev tunl0 onlink\`。
    wrong-scope: pod1 has \`172.16.109.64/26 via 192.168.0.12 dev tunl0 scope link onlink\`. | pod1 有 \`172.16.109.64/26 via 192.168.0.12 dev tunl0 scope link onlink\`。
    not-onlink: pod1 has \`172.16.109.64/26 via 192.168.0.12 dev tunl0\`. | pod1 有 \`172.16.109.64/26 via 192.168.0.12 dev tunl0\`。"
  `);
});

test("a route that must not be onlink", () => {
  const outcome = judgedWith({ ...wanted, onlink: false }, right);
  expect(outcome).toMatchObject({ status: "failed", finding: "onlink", hint: { en: expect.stringContaining("onlink") } });
});

test("a blackhole", () => {
  const block = { to: "172.16.196.0/26", type: "blackhole" };
  expect(tryPass(checkOf("route", { in: "host1", ...block }))).toMatchInlineSnapshot(`
    "host1's main routing table has \`blackhole 172.16.196.0/26\`. | host1 的 main 路由表里有 \`blackhole 172.16.196.0/26\`。
    host1 has \`blackhole 172.16.196.0/26 scope link\`. | host1 有 \`blackhole 172.16.196.0/26 scope link\`。"
  `);
  expect(judgedWith(block, routeOf(block.to))).toMatchObject({ finding: "wrong-type" });
});

test("a direct route has no gateway", () => {
  const direct = { to: "169.254.1.1/32", device: "eth0", via: "direct", scope: "link" };
  expect(tryPass(checkOf("route", { in: "host1/pod1", ...direct }))).toMatchInlineSnapshot(`
    "pod1's main routing table has \`169.254.1.1 dev eth0 scope link\`, with no gateway. | pod1 的 main 路由表里有 \`169.254.1.1 dev eth0 scope link\`，不经网关。
    pod1 has \`169.254.1.1 dev eth0 scope link\`. | pod1 有 \`169.254.1.1 dev eth0 scope link\`。"
  `);
  expect(judgedWith(direct, routeOf(direct.to, { via: "10.0.0.1" }))).toMatchObject({ finding: "wrong-gateway" });
});

test("the default route by either of its names", () => {
  expect(judgedWith({ to: "default" }, routeOf("0.0.0.0/0"))).toMatchObject({ status: "passed" });
  expect(judgedWith({ to: "0.0.0.0/0" }, routeOf("default"))).toMatchObject({ status: "passed" });
});

describe("of several routes", () => {
  test("one that is right is enough", () => {
    expect(judgedWith(wanted, { ...right, device: "ens160" }, right)).toMatchObject({ status: "passed" });
  });

  test("the nearest to right is reported", () => {
    const far = { ...right, type: "blackhole", device: null };
    expect(judgedWith(wanted, far, { ...right, via: "192.168.0.2" })).toMatchObject({ finding: "wrong-gateway" });
  });

  test("another table's do not count", () => {
    expect(judgedWith(wanted, { ...right, table: "100" })).toMatchObject({ finding: "absent" });
  });
});

describe("a route of another length", () => {
  test("the default route covers everything and says nothing", () => {
    expect(judgedWith(wanted, routeOf("default", { device: "tunl0" }))).toMatchObject({ finding: "absent" });
  });

  test("on another device it is another route, but is named", () => {
    const outcome = judgedWith(wanted, routeOf("172.16.0.0/12", { device: "ens160" }));
    expect(outcome).toMatchObject({ finding: "absent", observed: { en: expect.stringContaining("172.16.0.0/12 dev ens160") } });
  });

  test("a narrower one counts, too", () => {
    expect(judgedWith(wanted, routeOf("172.16.109.65/32", { device: "tunl0" }))).toMatchObject({ finding: "wrong-prefix-length" });
  });
});
