import { DOMParser } from "@xmldom/xmldom";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import type { Verdict } from "../verdict/verdict.ts";
import { jobSummary } from "./job-summary.ts";
import { deadWire, erroredVerdict, failedVerdict, passedVerdict, sampleExercise, verdictWith } from "./testing/sample-verdict.ts";

const rowOf = (verdict: Verdict) => ({ verdict, title: sampleExercise.title, points: verdict.score });
const summaryOf = (...verdicts: Verdict[]) => jobSummary(verdicts.map(rowOf), { earned: 25, possible: 44 }, "en");

/** As GitHub renders it, but that nothing is filtered afterwards. */
function rendered(markdown: string): { html: string; elements: Set<string>; text: string } {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const document = new DOMParser({ onError: () => undefined }).parseFromString(
    `<page>${html.replaceAll("<br>", "<br/>")}</page>`,
    "text/xml",
  );
  const elements = new Set(Array.from(document.getElementsByTagName("*"), ({ tagName }) => tagName));
  return { html, elements, text: document.documentElement?.textContent ?? "" };
}

const usual = ["page", "h2", "p", "table", "tr", "th", "td", "details", "summary", "code", "br"];

describe("a job's summary", () => {
  test("says the result, the points, and of what did not pass what was found", () => {
    const { elements, text } = rendered(summaryOf(passedVerdict, failedVerdict));
    expect([...elements].filter((name) => !usual.includes(name))).toEqual([]);
    expect(text).toContain("❌ NOT PASSED YET");
    expect(text).toContain("25 of 44 points");
    expect(text).toContain("eth0 in pod1 is up, but has no carrier.Hint: A veth has a carrier");
  });

  test("gives no points where something could not be checked", () => {
    const { text } = rendered(summaryOf(passedVerdict, erroredVerdict));
    expect(text).toContain("⚠️ COULD NOT CHECK");
    expect(text).toContain("?/22");
    expect(text).not.toContain("25 of 44");
  });

  test("comes in Chinese", () => {
    const text = jobSummary([rowOf(failedVerdict)], { earned: 3, possible: 22 }, "zh-Hans");
    expect(rendered(text).text).toMatch(/尚未通过[\s\S]*3 \/ 22 分[\s\S]*代理 ARP/);
  });

  test.each([
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "</td></tr></table></details>\n\n# Forged\n\n| a | b |\n| - | - |",
    "[click](https://evil.example) https://evil.example www.evil.example @everyone me@evil.example",
    "&lt;b&gt; &#60;b&#62; <!-- hidden",
    "`</code><b>` `` ` ``",
    "\u001b[2J\u202eevil ::error::forged",
    "![x](https://evil.example/x.png) ~~a~~ **b** _c_ \\*d",
  ])("shows %j as the text it is", (evil) => {
    const changed = { ...deadWire, observed: { en: evil, "zh-Hans": evil } };
    const { elements, html } = rendered(summaryOf(verdictWith({ wire: changed }, { status: "failed" })));
    const { elements: plain } = rendered(summaryOf(failedVerdict));
    expect([...elements].sort()).toEqual([...plain].sort());
    expect(html).not.toMatch(/href|src=|<!--/);
  });
});
