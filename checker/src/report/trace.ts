import { describeFrame } from "../checks/frame-text.ts";
import { deviceName, placeName } from "../checks/names.ts";
import { broadcastMac, ownersOf } from "../checks/station.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { DeviceRef } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Facts } from "../facts/facts.ts";
import type { TraceFacts } from "../facts/trace.ts";
import type { Passage, Timeline } from "../timeline/timeline.ts";
import { deviceOf } from "../timeline/wire.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

/** One traced ping: what every device saw of it, and where it was lost, if it was. */
export type TraceReport = {
  exercise: string;
  title: Localized;
  trace: TraceFacts;
  timeline: Timeline;
  diagnosis: Diagnosis | null;
  facts: Facts;
};

/** More rows say nothing new: then something floods. */
const shownPassages = 60;

/** Every device is a lane; a frame's row marks the lanes that saw it, the sender's with `○`. */
export function traceText({ exercise, title, trace, timeline, diagnosis, facts }: TraceReport, options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const { devices, passages } = timeline;
  const shown = passages.slice(0, shownPassages);
  return joinSections([
    wrap(paint.bold(messages.traceHeading(exercise, read(page, title))), width),
    wrap(messages.tracePing(placeName(trace.from, facts), trace.to, outcomeOf(trace, page)), width),
    devices.length === 0 ? [] : [paint.bold(messages.traceDevices), ...deviceLines(devices, facts, page)],
    passages.length === 0
      ? wrap(messages.traceNothing, width)
      : [
          paint.dim(`  ${laneHeading(devices)}  ${messages.traceTime}`),
          ...shown.flatMap((passage) => passageLines(passage, devices, facts, page)),
        ],
    passages.length > shown.length ? wrap(messages.traceCut(shown.length, passages.length), width) : [],
    diagnosis === null ? [] : wrap(paint.bold(read(page, diagnosis.says)), width),
  ]);
}

function outcomeOf({ ping }: TraceFacts, { messages }: Page): string {
  if (ping.status === "absent") return messages.traceFromNowhere;
  const [reply] = ping.status === "ran" ? ping.replies : [];
  return reply === undefined ? messages.traceLost : messages.traceAnswered(reply.from, reply.ttl);
}

function laneHeading(devices: readonly DeviceRef[]): string {
  return devices.map((_, lane) => String(lane + 1).padEnd(2)).join(" ");
}

function passageLines({ seenAt, afterUs, frame }: Passage, devices: readonly DeviceRef[], facts: Facts, page: Page): string[] {
  const { paint, width } = page;
  const lanes = devices.map((device) => (device === seenAt[0] ? "○ " : seenAt.includes(device) ? "● " : "· ")).join(" ");
  const label = `  ${lanes}  ${(afterUs / 1000).toFixed(3).padStart(8)}  `;
  const what = beside(label, read(page, describeFrame(frame, facts)), width);
  if (frame.ethernet === null) return what;
  const { src, dst } = frame.ethernet;
  const ends = `${stationName(src, facts, page)} → ${stationName(dst, facts, page)}`;
  return [...what, ...beside(" ".repeat(label.length), ends, width).map((line) => paint.dim(line))];
}

/** Whose MAC it is, which the list of devices has; a MAC that is nobody's, or several devices', as it is. */
function stationName(mac: string, facts: Facts, page: Page): string {
  if (mac === broadcastMac) return page.messages.traceEverybody;
  const [owner, ...others] = ownersOf(mac, facts);
  return owner === undefined || others.length > 0 ? mac : read(page, deviceName(owner, facts));
}

function deviceLines(devices: readonly DeviceRef[], facts: Facts, page: Page): string[] {
  const names = devices.map((device) => read(page, deviceName(device, facts)));
  const columns = widest(names);
  return devices.map((device, lane) =>
    `  ${lane + 1}  ${pad(names[lane] ?? "", columns)}  ${page.paint.dim(deviceOf(device, facts)?.mac ?? "")}`.trimEnd(),
  );
}
