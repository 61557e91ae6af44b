import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, describe, expect, test } from "vitest";
import type { Frame, PlaceFacts, StageFacts } from "./facts.ts";
import { recordedObservation } from "./fixtures/recorded.ts";
import { parseFacts } from "./parse-facts.ts";

const recorded = readRecorded();
const facts = parseFacts(recordedObservation, recorded);

/** The archive that fixtures/record.sh recorded; captures are kept as base64. */
function readRecorded(): Map<string, Uint8Array> {
  const folder = fileURLToPath(new URL("fixtures/recorded", import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const path = relative(folder, join(parentPath, name)).replaceAll("\\", "/");
      const content = path.endsWith(".base64") ? Buffer.from(bytes.toString("ascii"), "base64") : bytes;
      return [path.replace(/\.base64$/, ""), new Uint8Array(content)];
    }),
  );
}

/** One line for each item, so that a table of facts reads as a table. */
function lines(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item, (_, value) => (typeof value === "bigint" ? `${value}` : value)));
}

function present(place: string): Extract<PlaceFacts, { status: "present" }> {
  const found = facts.places[place];
  assert(found?.status === "present");
  return found;
}

function stage(): StageFacts {
  const { reach } = facts.stages;
  assert(reach !== undefined);
  return reach;
}

function frames(device: string): Frame[] {
  const capture = stage().captures[device];
  assert(capture?.status === "captured");
  return capture.frames;
}

/** The recorded archive with one file changed, or removed. */
function changed(path: string, content: string | null): Map<string, Uint8Array> {
  const archive = new Map(recorded);
  assert(archive.delete(path));
  if (content !== null) archive.set(path, new TextEncoder().encode(content));
  return archive;
}

describe("a recorded lab", () => {
  test("has the script that ran", () => {
    expect(lines([facts.scripts])).toMatchInlineSnapshot(`
      [
        "{"host1":{"end":{"kind":"exited","status":0},"stdout":{"text":"pod1 is up\\n","truncated":false},"stderr":{"text":"","truncated":false}}}",
      ]
    `);
  });

  test("has the host's links", () => {
    expect(lines(present("host1").links)).toMatchInlineSnapshot(`
      [
        "{"index":1,"name":"lo","mac":null,"mtu":65536,"type":null,"up":true,"carrier":true,"peer":null,"port":null,"addresses":[{"ip":"127.0.0.1","prefixLength":8}]}",
        "{"index":2,"name":"veth1","mac":"02:00:00:00:00:01","mtu":1500,"type":"veth","up":true,"carrier":true,"peer":{"index":2},"port":null,"addresses":[{"ip":"169.254.1.1","prefixLength":32}]}",
        "{"index":3,"name":"br0","mac":"02:00:00:00:00:10","mtu":1500,"type":"bridge","up":true,"carrier":true,"peer":null,"port":null,"addresses":[{"ip":"192.168.9.1","prefixLength":24}]}",
        "{"index":4,"name":"station1","mac":"02:00:00:00:00:12","mtu":1500,"type":"veth","up":true,"carrier":true,"peer":{"name":"port1"},"port":null,"addresses":[]}",
        "{"index":5,"name":"port1","mac":"02:00:00:00:00:11","mtu":1500,"type":"veth","up":true,"carrier":true,"peer":{"name":"station1"},"port":{"bridge":"br0","state":"forwarding"},"addresses":[]}",
      ]
    `);
  });

  test("has the host's IPv4 routes", () => {
    expect(lines(present("host1").routes)).toMatchInlineSnapshot(`
      [
        "{"to":"10.96.30.0/26","type":"blackhole","table":"main","device":null,"via":null,"scope":"global","protocol":"boot","onlink":false}",
        "{"to":"10.96.30.11/32","type":"unicast","table":"main","device":"veth1","via":null,"scope":"link","protocol":"boot","onlink":false}",
        "{"to":"10.96.31.0/26","type":"unicast","table":"main","device":"br0","via":"192.168.9.2","scope":"global","protocol":"boot","onlink":true}",
        "{"to":"10.97.0.0/16","type":"unicast","table":"main","device":"br0","via":"192.168.9.3","scope":"global","protocol":"boot","onlink":false}",
        "{"to":"10.97.0.0/16","type":"unicast","table":"main","device":"br0","via":"192.168.9.4","scope":"global","protocol":"boot","onlink":false}",
        "{"to":"192.168.9.0/24","type":"unicast","table":"main","device":"br0","via":null,"scope":"link","protocol":"kernel","onlink":false}",
        "{"to":"127.0.0.0/8","type":"local","table":"local","device":"lo","via":null,"scope":"host","protocol":"kernel","onlink":false}",
        "{"to":"127.0.0.1/32","type":"local","table":"local","device":"lo","via":null,"scope":"host","protocol":"kernel","onlink":false}",
        "{"to":"127.255.255.255/32","type":"broadcast","table":"local","device":"lo","via":null,"scope":"link","protocol":"kernel","onlink":false}",
        "{"to":"169.254.1.1/32","type":"local","table":"local","device":"veth1","via":null,"scope":"host","protocol":"kernel","onlink":false}",
        "{"to":"192.168.9.1/32","type":"local","table":"local","device":"br0","via":null,"scope":"host","protocol":"kernel","onlink":false}",
        "{"to":"192.168.9.255/32","type":"broadcast","table":"local","device":"br0","via":null,"scope":"link","protocol":"kernel","onlink":false}",
      ]
    `);
  });

  test("has the host's neighbours, proxied addresses too", () => {
    expect(lines(present("host1").neighbours)).toMatchInlineSnapshot(`
      [
        "{"ip":"192.168.9.2","device":"br0","mac":"02:00:00:00:00:99","state":"PERMANENT","proxy":false}",
        "{"ip":"10.96.30.77","device":"br0","mac":null,"state":"NONE","proxy":true}",
      ]
    `);
  });

  test("has the host's look-ups, the refused ones too", () => {
    expect(lines(Object.entries(present("host1").lookups))).toMatchInlineSnapshot(`
      [
        "["10.96.30.11",{"kind":"route","type":"unicast","device":"veth1","via":null,"source":"169.254.1.1"}]",
        "["10.96.30.12",{"kind":"refused","error":"Invalid argument"}]",
        "["10.96.31.1",{"kind":"route","type":"unicast","device":"br0","via":"192.168.9.2","source":"192.168.9.1"}]",
        "["8.8.8.8",{"kind":"refused","error":"Network is unreachable"}]",
      ]
    `);
  });

  test("has the sysctls that exist", () => {
    expect(present("host1").sysctls).toEqual({ "net.ipv4.ip_local_port_range": "32768\t60999" });
  });

  test("has the pod's place", () => {
    const { links, routes, lookups, sysctls } = present("host1/pod1");
    expect(lines([...links, ...routes, lookups, sysctls])).toMatchInlineSnapshot(`
      [
        "{"index":1,"name":"lo","mac":null,"mtu":65536,"type":null,"up":false,"carrier":false,"peer":null,"port":null,"addresses":[]}",
        "{"index":2,"name":"eth0","mac":"02:00:00:00:00:02","mtu":1500,"type":"veth","up":true,"carrier":true,"peer":{"index":2},"port":null,"addresses":[{"ip":"10.96.30.11","prefixLength":32}]}",
        "{"to":"default","type":"unicast","table":"main","device":"eth0","via":"169.254.1.1","scope":"global","protocol":"boot","onlink":false}",
        "{"to":"169.254.1.1/32","type":"unicast","table":"main","device":"eth0","via":null,"scope":"link","protocol":"boot","onlink":false}",
        "{"to":"10.96.30.11/32","type":"local","table":"local","device":"eth0","via":null,"scope":"host","protocol":"kernel","onlink":false}",
        "{"192.168.9.1":{"kind":"route","type":"unicast","device":"eth0","via":"169.254.1.1","source":"10.96.30.11"}}",
        "{}",
      ]
    `);
  });

  test("lacks the namespace that nobody made", () => {
    expect(facts.places["host1/pod2"]).toEqual({ status: "absent" });
    expect(stage().neighbours["host1/pod2"]).toBeUndefined();
  });

  test("has the probes", () => {
    expect(lines([...Object.entries(stage().pings), ...Object.entries(stage().tcp)])).toMatchInlineSnapshot(`
      [
        "["ping-gateway",{"status":"ran","sent":2,"replies":[{"sequence":1,"from":"192.168.9.1","ttl":64},{"sequence":2,"from":"192.168.9.1","ttl":64}],"errors":[]}]",
        "["ping-nobody",{"status":"ran","sent":1,"replies":[],"errors":[{"from":"169.254.1.1","reason":"host-unreachable"}]}]",
        "["no-route",{"status":"ran","sent":0,"replies":[],"errors":[{"from":"local","reason":"no-route"}]}]",
        "["from-nowhere",{"status":"absent"}]",
        "["tcp",{"status":"ran","outcome":"refused"}]",
      ]
    `);
  });

  test("has the neighbours after the stage", () => {
    expect(lines([...(stage().neighbours.host1 ?? []), ...(stage().neighbours["host1/pod1"] ?? [])])).toMatchInlineSnapshot(`
      [
        "{"ip":"192.168.9.2","device":"br0","mac":"02:00:00:00:00:99","state":"PERMANENT","proxy":false}",
        "{"ip":"10.96.30.11","device":"veth1","mac":"02:00:00:00:00:02","state":"DELAY","proxy":false}",
        "{"ip":"192.168.9.7","device":"br0","mac":null,"state":"FAILED","proxy":false}",
        "{"ip":"169.254.1.1","device":"eth0","mac":"02:00:00:00:00:01","state":"REACHABLE","proxy":false}",
      ]
    `);
  });

  test("has what the bridge learned", () => {
    expect(Object.keys(stage().fdb)).toEqual(["host1"]);
    expect(lines((stage().fdb.host1 ?? []).filter(({ bridge }) => bridge !== null))).toMatchInlineSnapshot(`
      [
        "{"mac":"02:00:00:00:00:10","device":"br0","bridge":"br0","state":"permanent"}",
        "{"mac":"02:00:00:00:00:12","device":"port1","bridge":"br0","state":"learned"}",
        "{"mac":"02:00:00:00:00:11","device":"port1","bridge":"br0","state":"permanent"}",
      ]
    `);
  });

  test("has the frames of each device", () => {
    expect(lines(frames("host1:veth1"))).toMatchInlineSnapshot(`
      [
        "{"timeNs":"1795160586668269990","lengthBytes":42,"ethernet":{"src":"02:00:00:00:00:02","dst":"ff:ff:ff:ff:ff:ff","type":2054},"packet":{"kind":"arp","op":"request","senderMac":"02:00:00:00:00:02","senderIp":"10.96.30.11","targetMac":"00:00:00:00:00:00","targetIp":"169.254.1.1"}}",
        "{"timeNs":"1795160586668296360","lengthBytes":42,"ethernet":{"src":"02:00:00:00:00:01","dst":"02:00:00:00:00:02","type":2054},"packet":{"kind":"arp","op":"reply","senderMac":"02:00:00:00:00:01","senderIp":"169.254.1.1","targetMac":"02:00:00:00:00:02","targetIp":"10.96.30.11"}}",
        "{"timeNs":"1795160586668299865","lengthBytes":98,"ethernet":{"src":"02:00:00:00:00:02","dst":"02:00:00:00:00:01","type":2048},"packet":{"kind":"ipv4","src":"10.96.30.11","dst":"192.168.9.1","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":8,"code":0,"id":25443,"sequence":1}}}",
        "{"timeNs":"1795160586668312874","lengthBytes":98,"ethernet":{"src":"02:00:00:00:00:01","dst":"02:00:00:00:00:02","type":2048},"packet":{"kind":"ipv4","src":"192.168.9.1","dst":"10.96.30.11","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":0,"code":0,"id":25443,"sequence":1}}}",
        "{"timeNs":"1795160586870081927","lengthBytes":98,"ethernet":{"src":"02:00:00:00:00:02","dst":"02:00:00:00:00:01","type":2048},"packet":{"kind":"ipv4","src":"10.96.30.11","dst":"192.168.9.1","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":8,"code":0,"id":25443,"sequence":2}}}",
        "{"timeNs":"1795160586870108186","lengthBytes":98,"ethernet":{"src":"02:00:00:00:00:01","dst":"02:00:00:00:00:02","type":2048},"packet":{"kind":"ipv4","src":"192.168.9.1","dst":"10.96.30.11","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":0,"code":0,"id":25443,"sequence":2}}}",
        "{"timeNs":"1795160586875729056","lengthBytes":98,"ethernet":{"src":"02:00:00:00:00:02","dst":"02:00:00:00:00:01","type":2048},"packet":{"kind":"ipv4","src":"10.96.30.11","dst":"192.168.9.7","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":8,"code":0,"id":25444,"sequence":1}}}",
        "{"timeNs":"1795160589945530400","lengthBytes":126,"ethernet":{"src":"02:00:00:00:00:01","dst":"02:00:00:00:00:02","type":2048},"packet":{"kind":"ipv4","src":"169.254.1.1","dst":"10.96.30.11","ttl":64,"protocol":1,"payload":{"kind":"icmp","type":3,"code":1,"id":null,"sequence":null}}}",
        "{"timeNs":"1795160589968596414","lengthBytes":74,"ethernet":{"src":"02:00:00:00:00:02","dst":"02:00:00:00:00:01","type":2048},"packet":{"kind":"ipv4","src":"10.96.30.11","dst":"192.168.9.1","ttl":64,"protocol":6,"payload":{"kind":"tcp","srcPort":37466,"dstPort":80}}}",
        "{"timeNs":"1795160589968629524","lengthBytes":54,"ethernet":{"src":"02:00:00:00:00:01","dst":"02:00:00:00:00:02","type":2048},"packet":{"kind":"ipv4","src":"192.168.9.1","dst":"10.96.30.11","ttl":64,"protocol":6,"payload":{"kind":"tcp","srcPort":80,"dstPort":37466}}}",
      ]
    `);
    expect(lines(frames("host1:br0"))).toMatchInlineSnapshot(`
      [
        "{"timeNs":"1795160586875751490","lengthBytes":42,"ethernet":{"src":"02:00:00:00:00:10","dst":"ff:ff:ff:ff:ff:ff","type":2054},"packet":{"kind":"arp","op":"request","senderMac":"02:00:00:00:00:10","senderIp":"192.168.9.1","targetMac":"00:00:00:00:00:00","targetIp":"192.168.9.7"}}",
        "{"timeNs":"1795160587893522326","lengthBytes":42,"ethernet":{"src":"02:00:00:00:00:10","dst":"ff:ff:ff:ff:ff:ff","type":2054},"packet":{"kind":"arp","op":"request","senderMac":"02:00:00:00:00:10","senderIp":"192.168.9.1","targetMac":"00:00:00:00:00:00","targetIp":"192.168.9.7"}}",
        "{"timeNs":"1795160588917534783","lengthBytes":42,"ethernet":{"src":"02:00:00:00:00:10","dst":"ff:ff:ff:ff:ff:ff","type":2054},"packet":{"kind":"arp","op":"request","senderMac":"02:00:00:00:00:10","senderIp":"192.168.9.1","targetMac":"00:00:00:00:00:00","targetIp":"192.168.9.7"}}",
      ]
    `);
    expect(stage().captures["host1:nothing"]).toEqual({ status: "absent" });
  });
});

describe("an archive that is not what the lab writes", () => {
  const parsing = (path: string, content: string | null) => () => parseFacts(recordedObservation, changed(path, content));

  test.for([
    ["scripts/host1/end", null, "missing-file"],
    ["scripts/host1/stdout", null, "missing-file"],
    ["scripts/host1/end", "went home", "malformed-file"],
    ["places/0/inode", "many", "malformed-file"],
    ["places/0/ip.out", null, "missing-file"],
    ["places/0/ip.out", "", "malformed-file"],
    ["places/1/ip.out", "[]\n[]\n[]\n[]\n[{}]", "malformed-file"],
    ["places/1/ip.out", '[]\n{"dst":1}\n[]\n[]\n[]', "malformed-file"],
    ["places/1/ip.out", "[]\n[\n[]\n[]\n[]", "malformed-file"],
    ["places/0/sysctls", null, "missing-file"],
    ["stages/reach/places/0/neigh", null, "missing-file"],
    ["stages/reach/places/0/fdb", "no", "malformed-file"],
  ] as const)("%s as %j throws %s", ([path, content, code]) => {
    expect(parsing(path, content)).toThrow(expect.objectContaining({ name: "FactsError", code }));
  });

  test("breaks a probe or capture in its own place only", () => {
    const parsed = parseFacts(recordedObservation, changed("stages/reach/actions/tcp/status", null)).stages.reach;
    expect(parsed?.tcp.tcp).toMatchObject({
      status: "broken",
      reason: { en: "The observation archive has no file stages/reach/actions/tcp/status." },
    });
    expect(parsed?.pings).toEqual(stage().pings);

    const captures = parseFacts(recordedObservation, changed("stages/reach/captures/0/log", null)).stages.reach?.captures;
    expect(captures?.["host1:veth1"]?.status).toBe("broken");
    expect(captures?.["host1:br0"]?.status).toBe("captured");
  });
});
