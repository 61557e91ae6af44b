import { translate } from "@docusaurus/Translate";
import clsx from "clsx";
import type { CSSProperties, ReactElement } from "react";
import { type DeviceRef, splitDeviceRef } from "../../../../checker/src/exercise/address.ts";
import type { RecordedFrame, Recordings, Station } from "../../../../checker/src/recording/recordings.ts";
import { useLocale } from "../../lab/messages/use-locale.ts";
import { DeviceNames } from "../device-name.ts";
import { type Showing, useRecording } from "../use-recording.ts";
import styles from "./capture.module.css";
import { FrameHeaders } from "./frame-headers.tsx";
import { Lanes } from "./lanes.tsx";

/** What passed on all wires while a recorded command ran, frame by frame: `<Capture name="ping" />`. Every device is a lane. */
export default function Capture({ name, recordings }: Showing<Pick<Recordings, "captures">>): ReactElement {
  const { devices, frames } = useRecording(recordings.captures, name);
  const names = new DeviceNames(devices);
  return (
    <figure className={styles.frame} style={{ "--lanes": devices.length } as CSSProperties} data-capture={name}>
      <figcaption>
        {translate({
          id: "lesson.capture.how",
          message: "A row is a frame: ○ sent it, ● received it. Open one to see its headers.",
        })}
      </figcaption>
      <div className={styles.heads} aria-hidden="true">
        {devices.map((ref) => (
          <span key={ref}>
            <b>{splitDeviceRef(ref).device}</b> {breakable(names.shortPlace(splitDeviceRef(ref).place))}
          </span>
        ))}
      </div>
      <ol className={styles.rows}>
        {frames.map((frame, index) => (
          <Row key={index} number={index + 1} frame={frame} devices={devices} names={names} />
        ))}
      </ol>
      {frames.length === 0 && <p>{translate({ id: "lesson.capture.nothing", message: "Nothing passed on any wire." })}</p>}
    </figure>
  );
}

/** A name over a narrow lane goes on in the next line after its slash, by a space without width. */
function breakable(place: string): string {
  return place.replace("/", "/\u200b");
}

type RowProps = { number: number; frame: RecordedFrame; devices: DeviceRef[]; names: DeviceNames };

function Row({ number, frame, devices, names }: RowProps): ReactElement {
  const locale = useLocale();
  const { ethernet, afterSeconds, seenAt, packet, says } = frame;
  const kind = packet.kind === "ipv4" ? packet.payload.kind : packet.kind;
  return (
    <li>
      <details>
        <summary className={styles.row}>
          <span className={styles.number}>{number}</span>
          <Lanes
            devices={devices}
            seenAt={seenAt}
            sender={senderOf(frame)}
            className={clsx(styles.lanes, kind === "arp" ? styles.arp : styles.ip)}
          />
          <span className={styles.words}>
            <span>{says[locale]}</span>
            <small>
              {ethernet === null ? wayOf(seenAt, names) : `${stationName(ethernet.from, names)} → ${stationName(ethernet.to, names)}`}
              {afterSeconds > 0 &&
                ` · ${translate({ id: "lesson.capture.after", message: "{seconds} s after the first" }, { seconds: `${afterSeconds}` })}`}
            </small>
          </span>
        </summary>
        <FrameHeaders frame={frame} names={names} />
      </details>
    </li>
  );
}

/** The first device that saw it, unless it is the only one and has another MAC than the frame's sender: a bridge that hears its ports. */
function senderOf({ seenAt: [first, ...others], ethernet }: RecordedFrame): DeviceRef | undefined {
  if (first === undefined || others.length > 0 || ethernet === null) return first;
  return ethernet.from.devices.includes(first) ? first : undefined;
}

function wayOf(seenAt: DeviceRef[], names: DeviceNames): string {
  return seenAt.map((ref) => names.device(ref)).join(" → ");
}

/** Whose MAC it is; a MAC that is nobody's, or several devices', as it is. */
function stationName({ mac, devices: [owner, ...others] }: Station, names: DeviceNames): string {
  if (mac === "ff:ff:ff:ff:ff:ff") return translate({ id: "lesson.capture.everybody", message: "everybody (broadcast)" });
  return owner === undefined || others.length > 0 ? mac : names.device(owner);
}
