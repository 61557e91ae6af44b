import { describe, expect, test } from "vitest";
import { parseIpJson } from "./ip-json.ts";
import { parseLinks } from "./links.ts";
import { parseRoutes } from "./routes.ts";

const routeCount = 50_000;

describe("a script that makes as much as it can", () => {
  test("has all its routes read", { timeout: 10_000 }, () => {
    const route = (index: number) =>
      `{"type":"blackhole","dst":"10.${index >> 16}.${(index >> 8) & 255}.${index & 255}","table":"main","protocol":"boot","scope":"global","flags":[]}`;
    const line = `[${Array.from({ length: routeCount }, (_, index) => route(index)).join(",")}]`;
    expect(parseRoutes(parseIpJson(line, "ip route show")).at(-1)?.to).toBe("10.0.195.79/32");
  });

  test("has its devices read, whatever their aliases", { timeout: 10_000 }, () => {
    const alias = "\\'\\\\\u0001".repeat(80);
    const device = (index: number) =>
      `{"ifindex":${index},"ifname":"d${index}","flags":[],"mtu":1500,"link_type":"ether","address":"02:00:00:00:00:01","ifalias":"${alias}","addr_info":[]}`;
    const line = `[${Array.from({ length: 5000 }, (_, index) => device(index)).join(",")}]`;
    expect(parseLinks(parseIpJson(line, "ip addr show"))).toHaveLength(5000);
  });
});
