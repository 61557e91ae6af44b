import { Handle, type NodeProps, Position } from "@xyflow/react";
import clsx from "clsx";
import type { ReactElement } from "react";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import { useMessages } from "../messages/use-locale.ts";
import type { DeviceNode, PlaceNode, SwitchNode } from "./flow.ts";
import type { Mark } from "./graph.ts";
import { signs } from "./signs.ts";
import styles from "./topology.module.css";

function Place({ data: { place } }: NodeProps<PlaceNode>): ReactElement {
  return (
    <div className={clsx(styles.place, styles[place.mark])}>
      <strong>
        <Sign mark={place.mark} /> {place.name}
      </strong>
    </div>
  );
}

/** A device may have any name that the kernel takes. */
function Device({ data: { device } }: NodeProps<DeviceNode>): ReactElement {
  const { topology } = useMessages();
  const { name, kind, addresses, up, mark } = device;
  const state = up === null ? topology.marks[mark] : up ? "UP" : "DOWN";
  return (
    <div className={clsx(styles.device, styles[mark])}>
      <strong>
        <Sign mark={mark} /> {sanitise(name)}
      </strong>
      <small>{[kind, state].filter((part) => part !== "").join(" · ")}</small>
      <code>{addresses.join(" ")}</code>
      <Ends />
    </div>
  );
}

function Switch({ data: { label } }: NodeProps<SwitchNode>): ReactElement {
  return (
    <div className={clsx(styles.device, styles.extra, styles.switch)}>
      {label}
      <Ends />
    </div>
  );
}

export function Sign({ mark }: { mark: Mark }): ReactElement {
  return (
    <span className={styles[`sign-${mark}`]} aria-hidden="true">
      {signs[mark]}
    </span>
  );
}

/** Where wires end: those that name no handle at the top and the bottom. */
function Ends(): ReactElement {
  return (
    <>
      <Handle type="target" position={Position.Top} className={styles.end} />
      <Handle type="source" position={Position.Bottom} className={styles.end} />
      <Handle id="left" type="target" position={Position.Left} className={styles.end} />
      <Handle id="right" type="source" position={Position.Right} className={styles.end} />
    </>
  );
}

export const nodeTypes = { place: Place, device: Device, switch: Switch };
