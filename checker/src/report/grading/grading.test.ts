import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it, test } from "vitest";
import type { AttemptPolicy } from "../../classroom/attempts.ts";
import type { Entry, Gradebook, Learner } from "../../classroom/gradebook.ts";
import { afterTrying, learnerOf, sampleClass, sampleGradebook } from "../../classroom/testing/sample-class.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { htmlOf, type PageDocument } from "../document.ts";
import { markdownOf } from "../markdown.ts";
import { deadWire, failedVerdict, verdictWith } from "../testing/sample-verdict.ts";
import { csvForPeople, csvOf } from "./csv.ts";
import { feedbackOf } from "./feedback.ts";
import { summaryOf } from "./summary.ts";
import { canvasTable, checksTable, gradesTable, moodleTable } from "./tables.ts";
import { gradingText } from "./terminal.ts";
import { workbookOf } from "./workbook.ts";

type Elements = { elements: string[]; text: string };

function parsed(html: string): Elements {
  const wellFormed = html.replace("<!doctype html>", "").replaceAll(/<(br|meta|meter)([^>]*)>(<\/meter>)?/g, "<$1$2/>");
  const document = new DOMParser({ onError: (level, message) => expect(level === "warning" ? "" : message).toBe("") }).parseFromString(
    wellFormed,
    "text/xml",
  );
  const elements = [...new Set(Array.from(document.getElementsByTagName("*"), ({ tagName }) => tagName))].toSorted();
  return { elements, text: document.documentElement?.textContent ?? "" };
}

/** As GitHub renders it, but that nothing is filtered afterwards. */
function rendered(page: PageDocument): Elements {
  const html = micromark(markdownOf(page), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return parsed(`<page>${html}</page>`);
}

function feedback(verdict: Verdict, name = "ann", locale: "en" | "zh-Hans" = "en"): PageDocument {
  return feedbackIn(sampleGradebook(null, [learnerOf("ann", [verdict, null], none, name)]), locale);
}

/** The first learner's, for the first exercise. */
function feedbackIn(gradebook: Gradebook, locale: "en" | "zh-Hans"): PageDocument {
  const [column] = gradebook.columns;
  const [row] = gradebook.rows;
  const entry = row?.entries[0];
  if (column === undefined || row === undefined || entry === undefined || !isHandedIn(entry)) throw new Error("There is an entry.");
  return feedbackOf(row.learner, column, entry, gradebook.lateness, locale);
}

function isHandedIn(entry: Entry): entry is Exclude<Entry, { status: "not-handed-in" }> {
  return entry.status !== "not-handed-in";
}

const none = { kind: "none" } as const;

const lateness = { due: new Date("2026-05-04T00:00:00Z"), percentPerDay: 10 };
const most3: AttemptPolicy = { most: 3, strangers: [] };
/** Everybody has tried each exercise so often. */
const classAfter = (attempts: number): typeof sampleClass => sampleClass.map((learner) => afterTrying(learner, attempts));

const evils = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "</td></tr></table>\n\n# Forged\n\n| a | b |\n| - | - |",
  "[click](https://evil.example) https://evil.example www.evil.example @everyone me@evil.example",
  "&lt;b&gt; &#60;b&#62; <!-- hidden",
  "`</code><b>` `` ` ``",
  "\u001b[2J\u202eevil ::error::forged",
  "![x](https://evil.example/x.png) ~~a~~ **b** _c_ \\*d",
  "```\n</pre><b>\n````\n~~~",
  "- - 1. # > +",
  "\ufffe\uffff\ud800\0",
  "$x^2$ `a|b`",
];

describe("feedback", () => {
  it("says the points, what was found, what to try and what the script wrote, in both languages", () => {
    for (const show of [rendered, (page: PageDocument) => parsed(htmlOf(page))]) {
      const english = show(feedback(failedVerdict)).text;
      expect(english).toMatch(/exercise-04: not passed[\s\S]*ann[\s\S]*3 of 22 points/);
      expect(english).toContain("eth0 in pod1 is up, but has no carrier.");
      expect(english).toContain("Hint: A veth has a carrier only while both of its ends are up. Look at the other end: ip link show");
      expect(english).toContain("RTNETLINK answers: File exists");
      const chinese = show(feedback(failedVerdict, "安", "zh-Hans")).text;
      expect(chinese).toMatch(/未通过[\s\S]*安[\s\S]*得 3 分，满分 22 分[\s\S]*没有载波/);
    }
  });

  it("says that there were too many attempts, and what they cost, in both languages", () => {
    const gradebook = sampleGradebook(null, classAfter(5), most3);
    expect(parsed(htmlOf(feedbackIn(gradebook, "en"))).text).toMatch(
      /exercise-04: passed[\s\S]*There were 5 attempts, where 3 are allowed: the 22 points that were earned do not count\.\s*0 of 22 points remain/,
    );
    expect(parsed(htmlOf(feedbackIn(gradebook, "zh-Hans"))).text).toMatch(
      /共提交 5 次，超过了允许的 3 次；得到的 22 分不计入成绩。\s*扣除后得 0 分，满分 22 分/,
    );
  });

  it("says both where it was late too, and nothing of attempts that there may be", () => {
    const late = rendered(feedbackIn(sampleGradebook(lateness, classAfter(5), most3), "en")).text;
    expect(late).toMatch(/2 days late[\s\S]*5 attempts[\s\S]*0 of 22 points remain/);
    expect(rendered(feedbackIn(sampleGradebook(null, classAfter(3), most3), "en")).text).not.toMatch(/attempt/);
  });

  test.each(evils)("shows %j as the text it is, wherever a learner can put it", (evil) => {
    const changed = { ...deadWire, observed: { en: evil, "zh-Hans": evil } };
    const script = { exit: 1, timedOut: false, stdout: evil, stderr: `x${evil}`, truncated: false };
    const page = feedback(verdictWith({ wire: changed }, { status: "failed", scripts: { host1: script } }), evil);
    const usual = feedback(
      verdictWith({ wire: deadWire }, { status: "failed", scripts: { host1: { ...script, stdout: "x", stderr: "x" } } }),
    );
    expect(rendered(page).elements).toEqual(rendered(usual).elements);
    expect(parsed(htmlOf(page)).elements).toEqual(parsed(htmlOf(usual)).elements);
  });
});

describe("the summary", () => {
  it("names what is to be tried again, spreads the points, and has a part for each learner with a link to the feedback", () => {
    const html = htmlOf(summaryOf(sampleGradebook(), ({ learner }, { slug }) => `learners/${learner.id}/${slug}.html`, "en"));
    const { text } = parsed(html);
    expect(text).toMatch(/tried again[\s\S]*eve, exercise-04: The lab did not observe host1\/pod1/);
    expect(text).toContain("25/44");
    expect(html).toContain('href="learners&#47;ann&#47;04&#45;proxy&#45;arp&#46;html"');
    expect(html).not.toMatch(/<script|src=|https?:/);
  });

  it("says beside the points that there were too many attempts, and whose are nobody's", () => {
    const gradebook = sampleGradebook(null, classAfter(5), { most: 3, strangers: ["zoe", "yan", "x", "w", "v", "u", "t"] });
    const english = parsed(htmlOf(summaryOf(gradebook, () => "x", "en"))).text;
    expect(english).toContain("nothing was handed in under these names: zoe, yan, x, w, v and 2 more");
    expect(english).toContain("✓ passed 0/22 (5 attempts, at most 3 allowed)");
    expect(english).toContain("?/22");
    const chinese = parsed(htmlOf(summaryOf(gradebook, () => "x", "zh-Hans"))).text;
    expect(chinese).toContain("没有交过任何内容的名字：zoe、yan、x、w、v，另外还有 2 个");
    expect(chinese).toContain("✓ 通过 0/22（提交了 5 次，最多允许 3 次）");
  });

  test.each(evils)("shows the name %j as the text it is, in the history of attempts too", (evil) => {
    const told = (stranger: string): string =>
      htmlOf(summaryOf(sampleGradebook(null, sampleClass, { most: 3, strangers: [stranger] }), () => "x", "en"));
    expect(parsed(told(evil)).elements).toEqual(parsed(told("zoe")).elements);
    const page = (name: string): string =>
      htmlOf(summaryOf(sampleGradebook(null, [...sampleClass, learnerOf("zoe", [failedVerdict, null], none, name)]), () => "x", "zh-Hans"));
    expect(parsed(page(evil)).elements).toEqual(parsed(page("zoe")).elements);
  });
});

describe("tables", () => {
  it("have a row for each learner, and an empty cell where points are not known", () => {
    expect(gradesTable(sampleGradebook(), "en")).toEqual([
      ["Learner", "Name", "exercise-04", "exercise-04 status", "exercise-05", "exercise-05 status", "Total", "Possible"],
      ["ann", "ann", 22, "passed", 3, "not passed", 25, 44],
      ["bob", "bob", 3, "not passed", null, "not handed in", 3, 44],
      ["eve", "eve", null, "could not check", 22, "passed", null, 44],
      ["joe", "joe", null, "not handed in", null, "not handed in", 0, 44],
    ]);
    expect(gradesTable(sampleGradebook(lateness), "zh-Hans")[1]).toEqual(["ann", "ann", 17.6, "通过", 2, 2.4, "未通过", 2, 20, 44]);
  });

  it("say how many attempts there were, if that counts", () => {
    const gradebook = sampleGradebook(null, [...classAfter(5), afterTrying(learnerOf("zoe", [failedVerdict, null]), 3)], most3);
    const cells = gradesTable(gradebook, "en").map((row) => row.slice(2, 8));
    expect(cells).toEqual([
      [
        "exercise-04",
        "exercise-04 status",
        "exercise-04 attempts (at most 3)",
        "exercise-05",
        "exercise-05 status",
        "exercise-05 attempts (at most 3)",
      ],
      [0, "passed", 5, 0, "not passed", 5],
      [0, "not passed", 5, null, "not handed in", null],
      [null, "could not check", null, 0, "passed", 5],
      [null, "not handed in", null, null, "not handed in", null],
      [3, "not passed", 3, null, "not handed in", null],
    ]);
    expect(gradesTable(gradebook, "zh-Hans")[0]?.[4]).toBe("exercise-04 提交次数（最多 3 次）");
    expect(canvasTable(gradebook, "en").map((row) => row.slice(-2))).toEqual([
      expect.anything(),
      [22, 22],
      [0, 0],
      [0, null],
      [null, 0],
      [null, null],
      [3, null],
    ]);
    expect(moodleTable(gradebook, "en").map((row) => [row[3], row[6]])).toEqual([
      ["Grade", "Feedback comments"],
      [0, "exercise-04: 0/22 (5 attempts, at most 3 allowed); exercise-05: 0/22 (5 attempts, at most 3 allowed)"],
      [0, "exercise-04: 0/22 (5 attempts, at most 3 allowed); exercise-05: not handed in"],
      [null, "exercise-04: could not check; exercise-05: 0/22 (5 attempts, at most 3 allowed)"],
      [null, "exercise-04: not handed in; exercise-05: not handed in"],
      [3, "exercise-04: 3/22; exercise-05: not handed in"],
    ]);
    expect(checksTable(gradebook, "en")).toEqual(
      checksTable(sampleGradebook(null, [...sampleClass, learnerOf("zoe", [failedVerdict, null])]), "en"),
    );
  });

  it("have a row for each check", () => {
    const rows = checksTable(sampleGradebook(), "en").filter(([id, , exercise]) => id === "ann" && exercise === "exercise-05");
    expect(rows.map(([, , , check, , status, points, possible]) => [check, status, points, possible])).toEqual([
      ["script-ended", "passed", 0, 0],
      ["namespace", "passed", 3, 3],
      ["wire", "failed", 0, 5],
      ["address", "skipped", 0, 4],
      ["ping", "skipped", 0, 10],
    ]);
  });

  it("are what Canvas imports", () => {
    expect(csvOf(canvasTable(sampleGradebook(), "en")).split("\r\n")).toEqual([
      "Student,ID,SIS User ID,SIS Login ID,Section,exercise-04 Proxy ARP: a gateway that does not exist,exercise-05 Proxy ARP: a gateway that does not exist",
      "Points Possible,,,,,22,22",
      "ann,,,ann,,22,3",
      "bob,,,,,3,",
      "eve,99,,,,,22",
      "joe,,,joe,,,",
      "",
    ]);
  });

  it("are what Moodle takes for a grading worksheet", () => {
    expect(csvOf(moodleTable(sampleGradebook(), "en")).split("\r\n")).toEqual([
      "Identifier,Full name,Username,Grade,Maximum grade,Last modified (grade),Feedback comments",
      ",ann,ann,25,44,,exercise-04: 22/22; exercise-05: 3/22",
      "Participant 17,bob,,3,44,,exercise-04: 3/22; exercise-05: not handed in",
      ",eve,,,44,,exercise-04: could not check; exercise-05: 22/22",
      ",joe,joe,,44,,exercise-04: not handed in; exercise-05: not handed in",
      "",
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "=cmd|' /C calc'!A0", '"=1"\n=2'])(
    "never let the name %j be a formula",
    (name) => {
      const csv = csvForPeople(gradesTable(sampleGradebook(null, [learnerOf("zoe", [null, null], none, name)]), "en"));
      expect(csv).toMatch(/^\ufeffLearner/);
      const row = csv.split("\r\n")[1] ?? "";
      expect(row).not.toMatch(/(^|,)"?\s*[=+\-@＝＋－＠\t\r]/u);
    },
  );

  it("make a workbook in which texts stay texts", async () => {
    const workbook = await workbookOf({
      Grades: gradesTable(sampleGradebook(null, [learnerOf("zoe", [null, null], none, "=1+1 \ufffe\u0001")]), "en"),
    });
    const files = Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
    const text = files.map(([, content]) => content).join("\n");
    expect(text).toContain("=1+1");
    for (const forbidden of ["<f>", "\ufffe", "\u0001"]) expect(text).not.toContain(forbidden);
    expect(files.map(([path]) => path)).toContain("xl/worksheets/sheet1.xml");
  });
});

test("in the terminal: whom the history of attempts names who handed in nothing", () => {
  const strangers = ["\u001b[2Jzoe", "yan"];
  const text = (locale: "en" | "zh-Hans"): string =>
    gradingText(sampleGradebook(null, sampleClass, { most: 3, strangers }), { out: "grades", strays: [] }, locale);
  expect(text("en")).toContain("\nNamed in the history of attempts, but nothing was handed in under these names: zoe, yan\n\n");
  expect(text("zh-Hans")).toContain("\n提交记录里有、但没有交过任何内容的名字：zoe、yan\n\n");
  expect(gradingText(sampleGradebook(), { out: "grades", strays: [] }, "en")).not.toMatch(/attempt/);
});

test("in the terminal: how many, and what is to be tried again", () => {
  const learner: Learner = { id: "evil-1a2b", name: "\u001b[2Jevil", platform: { kind: "none" } };
  const gradebook = sampleGradebook(null, [...sampleClass, { learner, graded: [null, null] }]);
  expect(
    gradingText(gradebook, { out: "grades", strays: ["\u001b[2Jnotes.txt"] }, "en"),
  ).toBe(`Graded 5 learners in exercise-04, exercise-05:
  2 passed
  2 not passed
  1 could not check
  5 not handed in

To be looked at, or tried again
  ! eve, exercise-04: The lab did not observe host1/pod1.
These have no points, neither earned nor lost. Run the same command again; what is graded is not run again.

Nobody's, and left alone: notes.txt

Results are in grades: begin with summary.html and gradebook.csv.
`);
});
