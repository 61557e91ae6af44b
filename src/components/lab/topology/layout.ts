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
/** From one pod to the next; a host's devices stand below the pods. */
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
  const pods = host.pods.map((pod, index) => placePod(pod, gap + index * step, title + gap / 2));
  const podsEnd = Math.max(title, ...pods.map(({ box }) => box.y + box.height));
  const rows = rowsOf(host, wires);
  const devices = rows.flatMap((row, line) =>
    row.map((one, index): PlacedDevice => {
      const [left, top] = [gap * 1.5 + index * step, podsEnd + gap * 1.5 + line * (device.height + gap * 1.5)];
      return { device: one, box: { x: left, y: top, ...device } };
    }),
  );
  const all = [...pods, ...devices].map(({ box }) => box);
  const width = Math.max(device.width * 1.5, ...all.map((box) => box.x + box.width)) + gap;
  const height = Math.max(title, ...all.map((box) => box.y + box.height)) + gap;
  return { place: host, box: { x, y: 0, width, height }, pods, devices, uplinks: host.uplinks };
}

/** A host's devices in rows, the empty ones left out: ends of wires, bridges, uplinks. */
function rowsOf({ devices, pods, uplinks }: GraphHost, wires: readonly GraphWire[]): GraphDevice[][] {
  const isUplink = (one: GraphDevice): boolean => uplinks.includes(one.ref);
  const isBridge = (one: GraphDevice): boolean => one.kind === "bridge";
  // In the order of the pods, so that wires do not cross.
  const podOf = (end: GraphDevice): number => {
    const wire = wires.find(({ to }) => to === end.ref);
    return wire === undefined ? pods.length : pods.findIndex((pod) => pod.devices.some(({ ref }) => ref === wire.from));
  };
  const ends = devices.filter((one) => !isUplink(one) && !isBridge(one)).sort((one, other) => podOf(one) - podOf(other));
  return [ends, devices.filter((one) => isBridge(one) && !isUplink(one)), devices.filter(isUplink)].filter((row) => row.length > 0);
}

function placePod(pod: GraphPlace, x: number, y: number): PlacedPlace {
  const devices = pod.devices.map((one, index): PlacedDevice => {
    return { device: one, box: { x: gap / 2, y: title + index * (device.height + gap / 2), ...device } };
  });
  const height = title + Math.max(1, devices.length) * (device.height + gap / 2);
  return { place: pod, box: { x, y, width: device.width + gap, height }, devices };
}
