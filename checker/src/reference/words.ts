import type { Locale } from "../exercise/localized.ts";

/** How the reference's pages say what a field takes. Types are in Markdown. */
export type Words = {
  text: string;
  wholeNumber: string;
  number: string;
  object: string;
  listOf: (type: string) => string;
  listOfObjects: string;
  byKey: (type: string) => string;
  objectByKey: string;
  wholeNumberFrom: (least: number) => string;
  wholeNumberBetween: (least: number, most: number) => string;
  notEmpty: string;
  optional: string;
  default: (value: string) => string;
  or: string;
  /** Between the parts of a list. */
  comma: string;
  /** Between two sentences. */
  gap: string;
};

const english: Words = {
  text: "text",
  wholeNumber: "whole number",
  number: "number",
  object: "object",
  listOf: (type) => `list of ${type}`,
  listOfObjects: "list of objects",
  byKey: (type) => `object with ${type} for each key`,
  objectByKey: "object with an object for each key",
  wholeNumberFrom: (least) => `whole number from ${least}`,
  wholeNumberBetween: (least, most) => `whole number from ${least} to ${most}`,
  notEmpty: "at least one",
  optional: "optional",
  default: (value) => `default ${value}`,
  or: " or ",
  comma: ", ",
  gap: " ",
};

const simplifiedChinese: Words = {
  text: "文本",
  wholeNumber: "整数",
  number: "数",
  object: "对象",
  listOf: (type) => `列表：${type}`,
  listOfObjects: "对象的列表",
  byKey: (type) => `对象，各键的值：${type}`,
  objectByKey: "对象，各键的值也是对象",
  wholeNumberFrom: (least) => `不小于 ${least} 的整数`,
  wholeNumberBetween: (least, most) => `${least} 到 ${most} 的整数`,
  notEmpty: "至少一项",
  optional: "可省略",
  default: (value) => `默认 ${value}`,
  or: " 或 ",
  comma: "、",
  gap: "",
};

export const wordsOf: Record<Locale, Words> = { en: english, "zh-Hans": simplifiedChinese };
