import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { linkIn } from "../checks/test-support.ts";
import { toJson, type VerdictJson } from "../verdict/json.ts";
import { judged } from "../verdict/test-support.ts";
import { schemaFiles } from "./schemas.ts";

const files = schemaFiles();
const compiled = (name: string) => new Ajv2020({ allErrors: true }).compile(JSON.parse(files.get(name) ?? ""));

test("the trace's schema is a schema, for all that it refers to itself", () => {
  expect(compiled("trace.schema.json")({})).toBe(false);
});

describe("the verdict's schema", () => {
  const isVerdict = compiled("verdict.schema.json");
  const failed = judged((facts) => {
    linkIn(facts, "host1/pod1:eth0").up = false;
  });
  const verdicts: VerdictJson[] = [judged(), failed].flatMap((verdict) => [toJson(verdict, "en"), toJson(verdict, "zh-Hans")]);

  test("takes verdicts, and fields that are added to them", () => {
    for (const verdict of verdicts) {
      isVerdict(verdict);
      expect(isVerdict.errors).toBeNull();
      expect(isVerdict({ ...verdict, added: 1 })).toBe(true);
    }
  });

  test.each([{ status: "good" }, { score: { earned: 1.5, possible: 2 } }, { checks: undefined }, { schema: "lab-check/verdict/v2" }])(
    "refuses %j",
    (change) => expect(isVerdict({ ...verdicts[0], ...change })).toBe(false),
  );
});
