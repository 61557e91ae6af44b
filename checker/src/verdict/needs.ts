import type { Localized } from "../exercise/localized.ts";
import { en, list, quote, say, zh } from "../exercise/sentence.ts";
import type { CheckVerdict } from "./verdict.ts";

/**
 * Why a check is skipped: the titles of what it needs and did not get. Undefined, if it is not.
 * @param earlier the verdicts so far: a manifest's check needs earlier ones alone
 */
export function unmetNeeds(needs: readonly string[], earlier: readonly CheckVerdict[]): Localized | undefined {
  const unmet = earlier.filter(({ id, status }) => needs.includes(id) && status !== "passed");
  if (unmet.length === 0) return undefined;
  const titles = list(unmet.map(({ title }) => quote(title)));
  return say(en`Not checked, as it rests on what did not pass: ${titles}.`, zh`未检查，因为它依赖的检查没有通过：${titles}。`);
}
