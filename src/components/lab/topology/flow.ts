import type { Edge, Node } from "@xyflow/react";
import { type DeviceRef, splitDeviceRef, splitPlace } from "../../../../checker/src/exercise/address.ts";
import type { Graph, GraphDevice, GraphPlace, Mark } from "./graph.ts";
import { type Box, layoutOf, type PlacedDevice, type PlacedPlace } from "./layout.ts";
import { signs } from "./signs.ts";

export type PlaceNode = Node<{ place: GraphPlace }, "place">;
export type DeviceNode = Node<{ device: GraphDevice }, "device">;
export type SwitchNode = Node<{ label: string }, "switch">;
export type Flow = { nodes: (PlaceNode | DeviceNode | SwitchNode)[]; edges: Edge[] };

const switchId = "switch";

/** A laid out graph, in the words of React Flow. */
export function flowOf(graph: Graph, network: string): Flow {
  const { hosts, switchBox } = layoutOf(graph);
  const nodes: Flow["nodes"] = hosts.flatMap((host) => [
    ...placeNodes(host),
    ...host.pods.flatMap((pod) => placeNodes(pod, host.place.place)),
  ]);
  const edges = graph.wires.map(({ from, to, mark }): Edge => {
    const wire = edge(from, to, mark);
    // The pods that it joins stand side by side.
    return isInPod(from) && isInPod(to) ? { ...wire, type: "straight", sourceHandle: "right", targetHandle: "left" } : wire;
  });
  if (switchBox !== null) {
    nodes.push({ id: switchId, type: "switch", data: { label: network }, ...placed(switchBox) });
    edges.push(...hosts.flatMap(({ uplinks }) => uplinks.map((uplink) => edge(uplink, switchId, "extra"))));
  }
  return { nodes, edges };
}

function placeNodes({ place, box, devices }: PlacedPlace, parent?: string): (PlaceNode | DeviceNode)[] {
  return [
    { id: place.place, type: "place", data: { place }, ...placed(box), ...(parent !== undefined && { parentId: parent }) },
    ...devices.map((one) => deviceNode(one, place.place)),
  ];
}

function deviceNode({ device, box }: PlacedDevice, parentId: string): DeviceNode {
  return { id: device.ref, type: "device", data: { device }, parentId, ...placed(box) };
}

/** The drawing is for the eye; its words are beside it. */
const forTheEye = { domAttributes: { "aria-hidden": true } } as const;

function placed({ x, y, width, height }: Box): Pick<Node, "position" | "width" | "height" | "domAttributes"> {
  return { position: { x, y }, width, height, ...forTheEye };
}

function edge(source: string, target: string, mark: Mark): Edge {
  return { id: `${source} ${target}`, source, target, label: signs[mark], className: `wire-${mark}`, zIndex: 1, ...forTheEye };
}

function isInPod(ref: DeviceRef): boolean {
  return splitPlace(splitDeviceRef(ref).place).netns !== undefined;
}
