import { expect, test } from "vitest";
import { commandIn, deviceName, ipIn, placeName, whereIn } from "./names.ts";
import { labFacts, placeOf } from "./test-support.ts";

const oneHost = labFacts();
const twoHosts = labFacts((facts) => {
  facts.places["host2/pod1"] = placeOf(200);
});

test("a namespace is called by its host only where several have some", () => {
  expect([placeName("host1/pod1", oneHost), placeName("host1", oneHost)]).toEqual(["pod1", "host1"]);
  expect([placeName("host1/pod1", twoHosts), placeName("host1", twoHosts)]).toEqual(["host1/pod1", "host1"]);
});

test("a host without namespaces changes no name", () => {
  const outside = labFacts((facts) => {
    facts.places.outside = placeOf(200);
  });
  expect(placeName("host1/pod1", outside)).toBe("pod1");
});

test("devices are in namespaces and on hosts", () => {
  expect(deviceName("host1/pod1:eth0", twoHosts)).toEqual({ en: "eth0 in host1/pod1", "zh-Hans": "host1/pod1 的 eth0" });
  expect(deviceName("host1:eth0-p1", oneHost)).toEqual({ en: "eth0-p1 on host1", "zh-Hans": "host1 的 eth0-p1" });
  expect(whereIn("host1", oneHost)).toEqual({ en: "on host1", "zh-Hans": "host1 上" });
  expect(whereIn("host1/pod1", oneHost)).toEqual({ en: "in pod1", "zh-Hans": "pod1 中" });
});

test("commands as they are typed on the host", () => {
  expect([ipIn("host1"), ipIn("host1/pod1")]).toEqual(["ip", "ip -n pod1"]);
  expect([commandIn("host1", "bridge link"), commandIn("host1/pod1", "bridge link")]).toEqual([
    "bridge link",
    "ip netns exec pod1 bridge link",
  ]);
});
