import type { CheckOf, FramePattern } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, join, list, quote, say, zh } from "../exercise/sentence.ts";
import type { CaptureFacts, Facts, Frame, StageFacts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { brokenProbe } from "./action.ts";
import { differFrom } from "./frame-pattern.ts";
import { findSequence, type SequenceResult, type Wires } from "./frame-sequence.ts";
import { describeDifference, describeFrame, describeFrames } from "./frame-text.ts";
import { captureHints } from "./hints/capture.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { inStage, notObserved, onDevice, withMac } from "./look.ts";
import { deviceName } from "./names.ts";

export type CaptureFinding = "no-device" | "flood" | `missing:${string}` | `forbidden:${string}`;

type CaptureCheck = CheckOf<"capture">;
type Missing = Extract<SequenceResult, { status: "missing" }>;

/** One finding for each pattern, and for all of their devices `no-device`, and `flood` where something must not be seen. */
export function captureFindings(check: CaptureCheck): CaptureFinding[] {
  return [
    "no-device",
    ...check.sequence.map(({ name }) => `missing:${name}` as const),
    ...check.never.map(({ name }) => `forbidden:${name}` as const),
    ...(check.never.length > 0 ? (["flood"] as const) : []),
  ];
}

/** What crossed the wire during a stage. */
export function captureCheck(check: CaptureCheck, facts: Facts): Outcome {
  const judged = inStage(check.stage, facts, (shown) => judgeStage(check, shown, facts));
  const expected = judged.status === "unmet" ? expectedInPlaceOf(judged.finding, check) : expectedFrames(check);
  return conclude(check.hints, expected, judged, (finding) => captureHints(check, finding));
}

/** Of a long exchange only what the finding is about: the frame that was missed, and the one before it, or the one too many. */
function expectedInPlaceOf(finding: CaptureFinding, check: CaptureCheck): Localized {
  if (finding === "flood") return expectedNever(check.never);
  const unwanted = check.never.find(({ name }) => finding === `forbidden:${name}`);
  if (unwanted !== undefined) return expectedNever([unwanted]);
  const index = check.sequence.findIndex(({ name }) => finding === `missing:${name}`);
  const [previous, missed] = [check.sequence[index - 1], check.sequence[index]];
  if (missed === undefined) return say("The devices where frames are looked for exist.", "要观察帧的设备都存在。");
  const says = quote(missed.says);
  if (previous === undefined) return say(en`Seen: ${says}.`, zh`看到${says}。`);
  return say(en`Seen after ${quote(previous.says)}: ${says}.`, zh`在${quote(previous.says)}之后看到${says}。`);
}

function expectedFrames(check: CaptureCheck): Localized {
  const seen = listed(check.sequence);
  const parts: Localized[] = [];
  if (check.sequence.length > 0) parts.push(say(en`Seen, in this order: ${seen}.`, zh`依次看到：${seen}。`));
  if (check.never.length > 0) parts.push(expectedNever(check.never));
  return join(parts, " ", "");
}

function expectedNever(patterns: readonly FramePattern[]): Localized {
  const never = listed(patterns);
  return say(en`Never seen: ${never}.`, zh`始终没有：${never}。`);
}

function listed(patterns: readonly FramePattern[]): Localized {
  return list(patterns.map(({ says }) => quote(says)));
}

function judgeStage(check: CaptureCheck, shown: StageFacts, facts: Facts): Judged<CaptureFinding> {
  const patterns = [...check.sequence, ...check.never];
  if (patterns.length === 0) return untold(notObserved(check.id));
  for (const pattern of patterns) {
    const judged = judgePremises(pattern, shown, facts);
    if (judged.status !== "held") return judged;
  }
  const wires = wiresOf(shown);
  const forbidden = judgeNever(check, wires, facts);
  if (forbidden !== undefined) return forbidden;
  const result = findSequence(check.sequence, wires, facts);
  if (result.status === "missing") return unmet(`missing:${result.missing.name}`, describeMissing(result, facts));
  return judgeFlood(check, shown, facts) ?? held(allSeen(check));
}

/** A frame is seen, or not seen, only on a device that was there and captured, to and from devices that exist. */
function judgePremises(pattern: FramePattern, shown: StageFacts, facts: Facts): Judged<"no-device"> {
  const at = judgeCapture(pattern, shown, facts);
  const stations = [pattern.from, pattern.to].filter((station) => station !== undefined).filter((station) => station !== "broadcast");
  const judged = stations.map((station) => withMac(station, facts, () => held(pattern.says)));
  for (const premise of [at, ...judged]) {
    if (premise.status === "untold") return premise;
    if (premise.status === "unmet") return unmet("no-device", premise.observed);
  }
  return held(pattern.says);
}

function judgeCapture(pattern: FramePattern, shown: StageFacts, facts: Facts): Judged<"no-device" | "no-namespace"> {
  const capture = shown.captures[pattern.at];
  const { at, says } = pattern;
  if (capture === undefined) return untold(notObserved(at));
  if (capture.status === "broken") return untold(brokenProbe(`tcpdump ${at}`, capture.reason));
  if (capture.status === "captured") return held(says);
  return onDevice(at, facts, () => untold(notObserved(at)));
}

function wiresOf(shown: StageFacts): Wires {
  return new Map(
    Object.entries(shown.captures).flatMap(([at, capture]): [string, Frame[]][] =>
      capture.status === "captured" ? [[at, capture.frames]] : [],
    ),
  );
}

function judgeNever(check: CaptureCheck, wires: Wires, facts: Facts): Judged<CaptureFinding> | undefined {
  for (const pattern of check.never) {
    const differences = differFrom(pattern, facts);
    const frame = wires.get(pattern.at)?.find((seen) => differences(seen).length === 0);
    if (frame === undefined) continue;
    const [device, shown, sender] = [deviceName(pattern.at, facts), describeFrame(frame, facts), senderOf(pattern)];
    const observed = say(en`${device} showed ${shown}${sender}.`, zh`在 ${device} 上看到了 ${shown}${sender}。`);
    return unmet(`forbidden:${pattern.name}`, observed);
  }
  return undefined;
}

/** Of a flood only the beginning is kept, and what came later cannot be ruled out. */
function judgeFlood(check: CaptureCheck, shown: StageFacts, facts: Facts): Judged<CaptureFinding> | undefined {
  const flooded = check.never.find(({ at }) => isFlood(shown.captures[at]));
  if (flooded === undefined) return undefined;
  const device = deviceName(flooded.at, facts);
  return unmet("flood", say(en`${device} showed more frames than the lab keeps.`, zh`${device} 上的帧太多，超出了实验环境能保存的数量。`));
}

function isFlood(capture: CaptureFacts | undefined): boolean {
  return capture?.status === "captured" && capture.isFlood === true;
}

/** Where the MAC itself is what must not be seen, it must be told. */
function senderOf({ from }: FramePattern): Localized {
  return from !== undefined && "mac" in from ? say(en` from ${from.mac}`, zh`，源 MAC 是 ${from.mac}`) : say("", "");
}

function allSeen(check: CaptureCheck): Localized {
  const { length } = check.sequence;
  if (length === 0) return say("No such frame was seen.", "没有看到这样的帧。");
  const clean = check.never.length === 0 ? say("", "") : say(", and nothing that should not be there", "，也没有不该出现的帧");
  return say(en`All ${length} frames were seen in that order${clean}.`, zh`${length} 个帧都按这个顺序出现了${clean}。`);
}

/** What the device of the first frame that was not found showed instead. Which frame it is stands in what was expected. */
function describeMissing(result: Missing, facts: Facts): Localized {
  const device = deviceName(result.missing.at, facts);
  const instead = describeInstead(result, device, facts);
  return say(en`It was not seen on ${device}. ${instead}`, zh`在 ${device} 上没有看到它。${instead}`);
}

function describeInstead(result: Missing, device: Localized, facts: Facts): Localized {
  const near = describeNearest(result, facts);
  if (near !== undefined) return near;
  const frames = describeFrames(result.after, facts);
  if (result.previous === undefined) return say(en`${device} showed ${frames}.`, zh`${device} 上${frames}。`);
  const previous = quote(result.previous.says);
  const differences = differFrom(result.missing, facts);
  const early = result.before.some((frame) => differences(frame).length === 0);
  if (early) return say(en`It was there only before ${previous}.`, zh`它只在${previous}之前出现过。`);
  return say(en`After ${previous}, ${device} showed ${frames}.`, zh`在${previous}之后，${device} 上${frames}。`);
}

/** A frame that carries the right packet and differs in the rest tells more than the frames that happen to come next. */
function describeNearest({ missing, after }: Missing, facts: Facts): Localized | undefined {
  const differences = differFrom(missing, facts);
  const near = after
    .map((frame) => ({ frame, differing: differences(frame) }))
    .filter(({ differing }) => !differing.includes("packet"))
    .sort((a, b) => a.differing.length - b.differing.length)
    .at(0);
  if (near === undefined) return undefined;
  const but = join(near.differing.map((difference) => describeDifference(difference, missing, near.frame, facts)));
  return say(en`There was ${describeFrame(near.frame, facts)}, but ${but}.`, zh`有 ${describeFrame(near.frame, facts)}，但${but}。`);
}
