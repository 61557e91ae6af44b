import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import type { DeviceRef } from "../../../../checker/src/exercise/address.ts";

const laneWidth = 40;
const height = 24;

/** `sender`: the one of `seenAt` that sent it, where there is one. */
type Props = { devices: DeviceRef[]; seenAt: DeviceRef[]; sender: DeviceRef | undefined; className: string | undefined };

/** One frame over its wire: from the device that sent it, in one lane, to those that received it, in others. */
export function Lanes({ devices, seenAt, sender, className }: Props): ReactElement {
  const centre = (ref: DeviceRef): number => (devices.indexOf(ref) + 0.5) * laneWidth;
  const receivers = seenAt.filter((ref) => ref !== sender);
  const label = translate({ id: "lesson.capture.seenAt", message: "Seen at {devices}." }, { devices: seenAt.join(", ") });
  return (
    <svg viewBox={`0 0 ${devices.length * laneWidth} ${height}`} className={className} role="img" aria-label={label}>
      {devices.map((ref) => (
        <line key={ref} x1={centre(ref)} x2={centre(ref)} y1={0} y2={height} data-lane="" />
      ))}
      {sender !== undefined && receivers.map((ref) => <line key={ref} x1={centre(sender)} x2={centre(ref)} y1={12} y2={12} />)}
      {sender !== undefined && <circle cx={centre(sender)} cy={12} r={5} data-sender="" />}
      {receivers.map((ref) => (
        <circle key={ref} cx={centre(ref)} cy={12} r={5.5} />
      ))}
    </svg>
  );
}
