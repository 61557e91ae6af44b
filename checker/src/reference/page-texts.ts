import type { Localized } from "../exercise/localized.ts";

/** The prose of the reference's pages around what is made from the code, in Markdown. */
export const pageTexts = {
  generated: {
    en: "This page is made from the code, by `npm run reference`.",
    "zh-Hans": "本页由 `npm run reference` 从代码生成。",
  },
  types: { en: "Types", "zh-Hans": "类型" },

  manifestTitle: { en: "The manifest", "zh-Hans": "练习清单" },
  manifest: {
    en: `An exercise's \`exercise.ts\` is all of it but the scripts: what is there, what is tried, what must hold, and every text. It exports one
object, \`satisfies ExerciseManifest\`, so an editor completes its fields and says what is wrong. How to make an exercise is in
[Adding exercises](../guides/adding-exercises.md).`,
    "zh-Hans": `练习的 \`exercise.ts\` 写着脚本以外的一切：一开始有什么、要探测什么、最后什么必须成立，以及所有文字。它导出一个对象，并注明 \`satisfies ExerciseManifest\`，编辑器因此能补全字段、指出错误。怎样制作一个练习，见[添加练习](../guides/adding-exercises.md)。`,
  },

  checksTitle: { en: "Checks", "zh-Hans": "检查项" },
  checks: {
    en: `What a manifest's \`checks\` may ask of the finished network. A check looks at the kernel's state and at captured packets, never at the script:
what another command would have built just so passes just so.

**Findings** are the ways in which a check can fail; the keys of its \`hints\` name them.`,
    "zh-Hans": `清单的 \`checks\` 可以对搭好的网络提出哪些要求。检查看的是内核的状态和抓到的数据包，从不看脚本：换一条命令搭出同样的网络，结果也一样。

**发现**是一项检查可能失败的各种方式，\`hints\` 的键就用这些名字。`,
  },
  common: { en: "What every check has", "zh-Hans": "每个检查项都有的字段" },
  findings: { en: "Findings: ", "zh-Hans": "发现：" },
  example: { en: "As in an exercise, without its texts:", "zh-Hans": "练习里的写法（略去文字）：" },

  verdictTitle: { en: "The verdict", "zh-Hans": "结论" },
  verdict: {
    en: `What \`lab-check exercise-04 --format json\` prints, and what "Verdict as JSON" in a lesson saves. For programs there is its JSON Schema,
\`docs/reference/verdict.schema.json\`. Fields may be added under the same name \`lab-check/verdict/v1\`; none is taken away or changes its
meaning.

The exit code says the same in short:

| exit code | \`status\` |
| --- | --- |
| 0 | \`passed\` |
| 1 | \`failed\` |
| 2 | none: the command was wrong, or a script cannot be read |
| 3 | \`errored\`, or none: no machine could run the lab |`,
    "zh-Hans": `\`lab-check exercise-04 --format json\` 输出的，以及课程页面里“保存结论（JSON）”保存的，就是它。供程序使用的 JSON Schema 是
\`docs/reference/verdict.schema.json\`。名称 \`lab-check/verdict/v1\` 不变时只会增加字段；已有的字段不会去掉，含义也不会改变。

退出码说的是同一件事：

| 退出码 | \`status\` |
| --- | --- |
| 0 | \`passed\`，通过 |
| 1 | \`failed\`，未通过 |
| 2 | 没有结论：命令写错了，或者脚本无法读取 |
| 3 | \`errored\`，无法检查；或者没有结论：没有机器能运行这个实验 |`,
  },
} satisfies Record<string, Localized>;
