import { translate } from "@docusaurus/Translate";
import clsx from "clsx";
import type { CSSProperties, ReactElement } from "react";
import type { PicturedDevice, PicturedPlace } from "../../../../checker/src/recording/recordings.ts";
import type { DeviceNames } from "../device-name.ts";
import { columnOf, type PicturedHost } from "./layout.ts";
import styles from "./picture.module.css";

/** A host's namespaces in a row, their wires below them, and at the wires' other ends the host's own namespace. */
export function HostPicture({ host: { own, pods, columns }, names }: { host: PicturedHost; names: DeviceNames }): ReactElement {
  const ends = own.devices.flatMap((device) => {
    const column = columnOf(device, pods);
    return column === undefined ? [] : [{ device, column }];
  });
  const others = own.devices.filter((device) => columnOf(device, pods) === undefined);
  return (
    <div className={styles.host} style={{ "--columns": columns } as CSSProperties}>
      {pods.map(({ place, firstColumn, wired, wiredToNext }) => (
        <section
          key={place.place}
          className={clsx(styles.place, styles.pod, wiredToNext && styles.beside)}
          style={{ gridColumn: `${firstColumn} / span ${Math.max(1, wired.length)}` }}
        >
          <div className={styles.rest}>
            <PlaceName place={place} names={names} />
            <Routes routes={place.routes} />
            {place.devices
              .filter((device) => !wired.includes(device))
              .map((device) => (
                <Device key={device.name} device={device} names={names} />
              ))}
          </div>
          {wired.map((device) => (
            <Device key={device.name} device={device} names={names} wired />
          ))}
        </section>
      ))}
      <section className={clsx(styles.place, styles.own)}>
        {ends.map(({ device, column }) => (
          <Device key={device.name} device={device} names={names} column={column} />
        ))}
        <div className={styles.rest}>
          <PlaceName place={own} names={names} />
          <Routes routes={own.routes} />
          {others.map((device) => (
            <Device key={device.name} device={device} names={names} />
          ))}
        </div>
      </section>
    </div>
  );
}

function PlaceName({ place: { place }, names }: { place: PicturedPlace; names: DeviceNames }): ReactElement {
  return <p className={styles.name}>{names.place(place)}</p>;
}

function Routes({ routes }: { routes: string[] }): ReactElement | null {
  if (routes.length === 0) return null;
  return (
    <ul className={styles.routes} aria-label={translate({ id: "lesson.picture.routes", message: "Routes" })}>
      {routes.map((route) => (
        <li key={route}>{route}</li>
      ))}
    </ul>
  );
}

type DeviceProps = { device: PicturedDevice; names: DeviceNames; column?: number; wired?: boolean };

/** `wired`: its wire leads down, to the host. */
function Device({ device, names, column, wired = false }: DeviceProps): ReactElement {
  const { name, mac, up, addresses, wire, bridge } = device;
  return (
    <div className={clsx(styles.device, wired && styles.wired, !up && styles.down)} style={{ gridColumn: column }}>
      <b>{name}</b>
      {!up && <em>{translate({ id: "lesson.picture.down", message: "down" })}</em>}
      {bridge !== null && <em>{translate({ id: "lesson.picture.port", message: "port of {bridge}" }, { bridge })}</em>}
      {addresses.map((address) => (
        <span key={address}>{address}</span>
      ))}
      {mac !== null && <small>{mac}</small>}
      {wire.kind === "peer" && (
        <span className={styles.aloud}>
          {translate({ id: "lesson.picture.wire", message: "wired to {device}" }, { device: names.device(wire.device) })}
        </span>
      )}
    </div>
  );
}
