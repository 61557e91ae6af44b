import { describe, expect, test } from "vitest";
import { parseIpJson } from "./ip-json.ts";

describe("parseIpJson", () => {
  test("leaves out the objects that a filter emptied", () => {
    expect(parseIpJson('[{},{"ifindex":1},{}]\n', "addr show")).toEqual([{ ifindex: 1 }]);
    expect(parseIpJson("[ ]", "addr show")).toEqual([]);
  });

  test("reads names and aliases of any bytes", () => {
    const alias = "tab\\tnl\\nquote'dq\\\"bs\\\\ctl\u0002\u007f\u{fffd}/slash";
    expect(parseIpJson(`[{"ifname":"we\\"i'r\\\\d\u0001","ifalias":"${alias}"}]`, "addr show")).toEqual([
      { ifname: "we\"i'r\\d\u{fffd}", ifalias: "tab\tnl\nquote'dq\"bs\\ctl\u{fffd}\u{fffd}\u{fffd}/slash" },
    ]);
  });

  test("reads the escaped quotes of an older iproute2", () => {
    expect(parseIpJson(String.raw`[{"ifalias":"it\'s","ifname":"\\'"}]`, "addr show")).toEqual([{ ifalias: "it's", ifname: "\\'" }]);
  });

  test.for(["", "{}", "[", '{"ifindex":1}', "null", "Error: no"])("refuses %j", (text) => {
    expect(() => parseIpJson(text, "ip addr show")).toThrow(expect.objectContaining({ name: "FactsError", code: "malformed-file" }));
  });

  test("keeps the cause", () => {
    expect(() => parseIpJson("[", "ip addr show")).toThrow(expect.objectContaining({ cause: expect.any(SyntaxError) }));
  });
});
