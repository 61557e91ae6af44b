import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import type { RecordedFrame, Station } from "../../../../checker/src/recording/recordings.ts";
import { HeaderList } from "../../packet/header-list.tsx";
import { type Header, packetHeaders } from "../../packet/headers.ts";
import type { DeviceNames } from "../device-name.ts";

/** A recorded frame's headers, from the outside in. */
export function FrameHeaders({ frame, names }: { frame: RecordedFrame; names: DeviceNames }): ReactElement {
  return <HeaderList headers={[linkHeader(frame, names), ...packetHeaders(frame.packet, (mac) => mac)]} />;
}

function linkHeader({ ethernet, lengthBytes }: RecordedFrame, names: DeviceNames): Header {
  const length = translate({ id: "lesson.capture.bytes", message: "{bytes} bytes" }, { bytes: `${lengthBytes}` });
  if (ethernet === null) return { layer: "Frame", fields: { length } };
  return { layer: "Ethernet", fields: { src: macText(ethernet.from, names), dst: macText(ethernet.to, names), length } };
}

function macText({ mac, devices }: Station, names: DeviceNames): string {
  return devices.length === 0 ? mac : `${mac} (${devices.map((ref) => names.device(ref)).join(", ")})`;
}
