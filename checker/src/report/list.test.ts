import { expect, test } from "vitest";
import { listText } from "./list.ts";
import { tooWide } from "./testing/lines.ts";

const begun = { best: null, passedAt: null, gaveUpAt: null };
const rows = [
  { id: "exercise-01", title: { en: "Two namespaces and a cable", "zh-Hans": "两个命名空间和一根网线" }, progress: begun },
  {
    id: "exercise-04",
    title: {
      en: "Proxy ARP: two pods, one host between them, and a gateway that does not exist",
      "zh-Hans": "代理 ARP：两个 Pod 和一个并不存在的网关",
    },
    progress: begun,
  },
];

test("lists exercises in English", () => {
  const text = listText(rows, { locale: "en", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "Exercises
      exercise-01  Two namespaces and a cable
      exercise-04  Proxy ARP: two pods, one host between them, and a gateway that
                   does not exist

    Start one, or check your work on it: \`lab-check exercise-01\`
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("lists exercises in Chinese", () => {
  const text = listText(rows, { locale: "zh-Hans", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "练习
      exercise-01  两个命名空间和一根网线
      exercise-04  代理 ARP：两个 Pod 和一个并不存在的网关

    开始一个练习，或检查你的成果：\`lab-check exercise-01\`
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("says how far the learner is", () => {
  const time = "2026-01-05T10:00:00Z";
  const states = [
    { ...begun, best: { earned: 45, possible: 100 } },
    { ...begun, best: { earned: 100, possible: 100 }, passedAt: time },
    { ...begun, passedAt: time, gaveUpAt: time },
  ];
  const text = listText(
    [
      ...rows.slice(0, 1),
      ...states.map((progress, index) => ({ id: `exercise-0${index + 2}`, title: { en: "Words", "zh-Hans": "文字" }, progress })),
    ],
    { locale: "en", colour: false },
  );
  expect(text).toMatchInlineSnapshot(`
    "Exercises
      exercise-01                   Two namespaces and a cable
      exercise-02  45/100           Words
      exercise-03  ✓ passed         Words
      exercise-04  ✓ solution seen  Words

    Start one, or check your work on it: \`lab-check exercise-01\`
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("says when there are none", () => {
  expect(listText([], { locale: "en", colour: false })).toBe("There are no exercises here.\n");
});
