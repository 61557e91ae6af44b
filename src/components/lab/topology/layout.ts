import type { Graph, GraphDevice, GraphHost, GraphPlace, GraphWire } from "./graph.ts";

/** Where boxes stand, in pixels; a box inside another from that one's corner. */
export type Box = { x: number; y: number; width: number; height: number };
export type PlacedDevice = { device: GraphDevice; box: Box };
export type PlacedPlace = { place: GraphPlace; box: Box; devices: PlacedDevice[] };
export type PlacedHost = PlacedPlace & { pods: PlacedPlace[]; uplinks: string[] };
export type Layout = { hosts: PlacedHost[]; switchBox: Box | null };

const device = { width: 150, height: 62 };
const gap = 24;
const title = 34;
/** From one of a host's devices to the next, at least where they stand below no pod. */
const step = device.width + gap * 3;

/** Pods above their host's devices, bridges below those, uplinks at the bottom, and below all hosts the switch that joins them. */
export function layoutOf(graph: Graph): Layout {
  const hosts: PlacedHost[] = [];
  let x = 0;
  for (const host of graph.hosts) {
    const placed = placeHost(host, graph.wires, x);
    hosts.push(placed);
    x += placed.box.width + gap * 2;
  }
  const lowest = Math.max(0, ...hosts.map(({ box }) => box.height));
  for (const { box } of hosts) box.height = lowest;
  const switchBox = hosts.length < 2 ? null : { x: (x - gap * 2 - 180) / 2, y: lowest + gap * 2, width: 180, height: 44 };
  return { hosts, switchBox };
}

function placeHost(host: GraphHost, wires: readonly GraphWire[], x: number): PlacedHost {
  const pods = placePods(host.pods);
  const podsEnd = Math.max(title, ...pods.map(({ box }) => box.y + box.height));
  const inPods = pods.flatMap(({ box, devices }) => devices.map((one) => ({ ref: one.device.ref, x: box.x + one.box.x })));
  const belowPod = ({ ref }: GraphDevice): number | undefined => {
    const wire = wires.find(({ to }) => to === ref);
    return inPods.find((one) => one.ref === wire?.from)?.x;
  };
  const devices = rowsOf(host, belowPod).flatMap((row, line) =>
    placeRow(row, podsEnd + gap * 1.5 + line * (device.height + gap * 1.5), belowPod),
  );
  const all = [...pods, ...devices].map(({ box }) => box);
  const width = Math.max(device.width * 1.5, ...all.map((box) => box.x + box.width)) + gap;
  const height = Math.max(title, ...all.map((box) => box.y + box.height)) + gap;
  return { place: host, box: { x, y: 0, width, height }, pods, devices, uplinks: host.uplinks };
}

/** Where below the pods' devices the other end of a device's wire stands, if it is there. */
type BelowPod = (device: GraphDevice) => number | undefined;

/** Each end of a wire stands below the other one, and the rest beside each other. */
function placeRow(row: readonly GraphDevice[], y: number, belowPod: BelowPod): PlacedDevice[] {
  let free = gap * 1.5;
  return row.map((one) => {
    const x = Math.max(free, belowPod(one) ?? free);
    free = x + (belowPod(one) === undefined ? step : device.width + gap / 2);
    return { device: one, box: { x, y, ...device } };
  });
}

/** A host's devices in rows, the empty ones left out: ends of wires, bridges, uplinks. */
function rowsOf({ devices, uplinks }: GraphHost, belowPod: BelowPod): GraphDevice[][] {
  const isUplink = (one: GraphDevice): boolean => uplinks.includes(one.ref);
  const isBridge = (one: GraphDevice): boolean => one.kind === "bridge";
  // In the order of the pods' devices, so that wires do not cross.
  const order = (end: GraphDevice): number => belowPod(end) ?? Number.MAX_VALUE;
  const ends = devices.filter((one) => !isUplink(one) && !isBridge(one)).sort((one, other) => order(one) - order(other));
  return [ends, devices.filter((one) => isBridge(one) && !isUplink(one)), devices.filter(isUplink)].filter((row) => row.length > 0);
}

function placePods(pods: readonly GraphPlace[]): PlacedPlace[] {
  let x = gap;
  return pods.map((pod) => {
    const placed = placePod(pod, x, title + gap / 2);
    x += placed.box.width + gap * 2;
    return placed;
  });
}

/** Its devices stand side by side, so that each wire leads down. */
function placePod(pod: GraphPlace, x: number, y: number): PlacedPlace {
  const devices = pod.devices.map((one, index): PlacedDevice => {
    return { device: one, box: { x: gap / 2 + index * (device.width + gap / 2), y: title, ...device } };
  });
  const width = gap / 2 + Math.max(1, devices.length) * (device.width + gap / 2);
  return { place: pod, box: { x, y, width, height: title + device.height + gap / 2 }, devices };
}
