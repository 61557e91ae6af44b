import { expect, test } from "vitest";
import { hintText } from "./hint.ts";
import { tooWide } from "./testing/lines.ts";

const hints = [
  {
    en: "Draw the four devices on paper: two wires, no bridge. What must the host do that a switch would have done?",
    "zh-Hans": "在纸上画出四个设备：两根线，没有网桥。原来由交换机做的事，现在要由主机怎么做？",
  },
  { en: "A gateway must be reachable before a route may use it.", "zh-Hans": "网关必须先可达，才能写进路由。" },
  { en: "Try `ip -n pod1 route add 169.254.1.1 dev eth0`.", "zh-Hans": "试试 `ip -n pod1 route add 169.254.1.1 dev eth0`。" },
];

test("shows the hints so far and how to get the next", () => {
  const text = hintText({ exercise: "exercise-04", hints, shown: 2 }, { locale: "en", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "exercise-04: hint 2 of 3

      1. Draw the four devices on paper: two wires, no bridge. What must the host do
         that a switch would have done?

      2. A gateway must be reachable before a route may use it.

    For the next hint, run \`lab-check hint exercise-04\` again.
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("says of the last that it is the last", () => {
  const text = hintText({ exercise: "exercise-04", hints, shown: 3 }, { locale: "zh-Hans", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "exercise-04：第 3 条提示，共 3 条

      1. 在纸上画出四个设备：两根线，没有网桥。原来由交换机做的事，现在要由主机怎么
         做？

      2. 网关必须先可达，才能写进路由。

      3. 试试 \`ip -n pod1 route add 169.254.1.1 dev eth0\`。

    这是最后一条提示。\`lab-check exercise-04\` 会告诉你内核看到的是什么。
    "
  `);
  expect(tooWide(text)).toEqual([]);
});
