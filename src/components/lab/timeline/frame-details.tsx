import type { ReactElement } from "react";
import { describeMac } from "../../../../checker/src/checks/station.ts";
import type { Facts, Frame } from "../../../../checker/src/facts/facts.ts";
import { HeaderList } from "../../packet/header-list.tsx";
import { type Header, packetHeaders } from "../../packet/headers.ts";
import { useLocale } from "../messages/use-locale.ts";

/** A captured frame's headers, from the outside in. */
export function FrameDetails({ frame, facts }: { frame: Frame; facts: Facts }): ReactElement {
  const locale = useLocale();
  const nameMac = (mac: string): string => describeMac(mac, facts)[locale];
  return <HeaderList headers={[...linkHeaders(frame, nameMac), ...packetHeaders(frame.packet, nameMac)]} />;
}

/** None on a device without a link layer. */
function linkHeaders({ ethernet, lengthBytes }: Frame, nameMac: (mac: string) => string): Header[] {
  if (ethernet === null) return [];
  const type = `0x${ethernet.type.toString(16).padStart(4, "0")}`;
  return [{ layer: "Ethernet", fields: { src: nameMac(ethernet.src), dst: nameMac(ethernet.dst), type, length: `${lengthBytes}` } }];
}
