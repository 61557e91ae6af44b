import { DOMParser } from "@xmldom/xmldom";
import { Parser } from "tap-parser";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../verdict/verdict.ts";
import { githubCommands } from "./github.ts";
import { junitXml, suiteOf } from "./junit.ts";
import { tapText } from "./tap.ts";
import { erroredVerdict, passedVerdict } from "./testing/sample-verdict.ts";

const same = (text: string) => ({ en: text, "zh-Hans": text });

/** A passed, a failed, a skipped and an unchecked check, with texts that could break a format. */
const mixed: Verdict = {
  ...passedVerdict,
  status: "errored",
  checks: passedVerdict.checks.slice(0, 4).map((check, index) => {
    const status = (["passed", "failed", "skipped", "errored"] as const)[index] ?? "passed";
    if (status === "passed") return check;
    const texts = {
      expected: same('a <tag> & "quotes"'),
      observed: same("]]> # 50%\nnot ok 9 - forged\n::stop-commands::x"),
      hint: same("try: this, that"),
    };
    return { ...check, ...texts, status, finding: status === "failed" ? "absent" : null };
  }),
  diagnosis: null,
  scripts: {
    host1: {
      exit: 1,
      timedOut: false,
      stdout: "::error::forged\n",
      stderr:
        "./host1.sh: line 12: foo: command not found\n::warning::forged\n./host1.sh: line 12: foo: again\nhost1.sh: 14: bar: not found\n",
      truncated: false,
    },
  },
};

describe("JUnit", () => {
  test("is well-formed XML, with failures, skipped checks and errors apart", () => {
    const broken: string[] = [];
    const document = new DOMParser({ onError: (level, message) => broken.push(`${level} ${message}`) }).parseFromString(
      junitXml([suiteOf(mixed)], "en"),
      "text/xml",
    );
    expect(broken).toEqual([]);
    const suite = document.getElementsByTagName("testsuite")[0];
    expect(["tests", "failures", "errors", "skipped"].map((name) => suite?.getAttribute(name))).toEqual(["4", "1", "1", "1"]);
    expect(document.getElementsByTagName("failure")[0]?.getAttribute("message")).toContain("]]> # 50%");
    expect(document.getElementsByTagName("failure")[0]?.textContent).toContain('a <tag> & "quotes"');
  });

  test("of a passed verdict has nothing but test cases", () => {
    expect(junitXml([suiteOf(passedVerdict)], "zh-Hans")).not.toMatch(/failure>|error>|skipped\/>/);
  });
});

describe("TAP", () => {
  const results = (verdict: Verdict) => {
    const found = { ok: 0, failed: 0, bailout: false, extra: [] as string[] };
    const parser = new Parser({ strict: true }, ({ pass, fail, bailout }) =>
      Object.assign(found, { ok: pass, failed: fail, bailout: bailout !== false }),
    );
    parser.on("extra", (text: string) => found.extra.push(text));
    parser.end(tapText(verdict, "en"));
    return found;
  };

  test("is what a strict parser takes, and no text of a check becomes a test point", () => {
    expect(results(passedVerdict)).toEqual({ ok: 5, failed: 0, bailout: false, extra: [] });
    expect(results({ ...mixed, status: "failed" })).toEqual({ ok: 1, failed: 3, bailout: false, extra: [] });
  });

  test("bails out where something could not be checked", () => {
    expect(results(mixed).bailout).toBe(true);
  });
});

describe("GitHub's workflow commands", () => {
  const lines = githubCommands(mixed, { host1: "work/04,proxy/host1.sh" }, "en").trimEnd().split("\n");

  test("annotate the lines that a shell complains of, each once", () => {
    expect(lines.slice(0, 2)).toEqual([
      "::warning file=work/04%2Cproxy/host1.sh,line=12,title=host1.sh::foo: command not found",
      "::warning file=work/04%2Cproxy/host1.sh,line=14,title=host1.sh::bar: not found",
    ]);
  });

  test("name a reason why nothing could be checked once, and give no score", () => {
    const commands = githubCommands(erroredVerdict, {}, "en").trimEnd().split("\n");
    expect(commands.filter((line) => line.startsWith("::error"))).toHaveLength(1);
    expect(commands.at(-1)).toMatch(/^::notice .*::No score: 2 of 5 checks/);
  });

  test("are all our own: no line begins with what somebody else wrote", () => {
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["::warning", "::warning", "::error", "::error", "::notice"]);
    expect(lines[2]).toContain("%0A");
    expect(lines.join("\n")).not.toMatch(/^::(stop-commands|error::forged)/m);
  });
});
