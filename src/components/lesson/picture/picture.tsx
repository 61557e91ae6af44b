import { translate } from "@docusaurus/Translate";
import clsx from "clsx";
import type { ReactElement } from "react";
import type { Recordings } from "../../../../checker/src/recording/recordings.ts";
import { DeviceNames } from "../device-name.ts";
import { type Showing, useRecording } from "../use-recording.ts";
import { HostPicture } from "./host-picture.tsx";
import { hostsOf } from "./layout.ts";
import styles from "./picture.module.css";

/** Hosts with more columns stand below each other. */
const columnsInARow = 4;

/**
 * The network as the kernel had it at one moment of a recording: `<Picture name="built" />`. Boxes are namespaces, lines are wires. It is
 * text in a grid, so that it can be read aloud, copied, and read on a phone.
 */
export default function Picture({ name, recordings }: Showing<Pick<Recordings, "pictures">>): ReactElement {
  const picture = useRecording(recordings.pictures, name);
  const names = new DeviceNames(picture.flatMap(({ place, devices }) => devices.map((device) => `${place}:${device.name}`)));
  const hosts = hostsOf(picture);
  const columns = hosts.reduce((sum, host) => sum + host.columns, 0);
  const uplinks = hosts.filter(({ own }) => own.devices.some(({ wire }) => wire.kind === "switch"));
  return (
    <figure className={styles.frame} data-picture={name}>
      <div className={clsx(styles.hosts, columns > columnsInARow && styles.stacked)}>
        {hosts.map((host) => (
          <HostPicture key={host.own.place} host={host} names={names} />
        ))}
      </div>
      {uplinks.length > 1 && (
        <p className={styles.switch}>{translate({ id: "lesson.picture.switch", message: "a switch between the hosts" })}</p>
      )}
    </figure>
  );
}
