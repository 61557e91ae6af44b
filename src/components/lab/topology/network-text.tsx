import type { ReactElement } from "react";
import { sanitise } from "../../../../checker/src/report/sanitise.ts";
import { useMessages } from "../messages/use-locale.ts";
import type { Graph, GraphDevice, GraphPlace } from "./graph.ts";

/** The network in words, for who does not see it drawn. */
export function NetworkText({ graph: { hosts, wires } }: { graph: Graph }): ReactElement {
  const { topology } = useMessages();
  return (
    <ul className="visually-hidden">
      {hosts
        .flatMap((host) => [host, ...host.pods])
        .map((place) => (
          <PlaceText key={place.place} place={place} />
        ))}
      {wires.map(({ from, to, mark }) => (
        <li key={`${from} ${to}`}>{topology.marked(topology.wire(sanitise(from), sanitise(to)), topology.marks[mark])}</li>
      ))}
    </ul>
  );
}

function PlaceText({ place: { place, mark, devices } }: { place: GraphPlace }): ReactElement {
  const { topology } = useMessages();
  return (
    <li>
      {topology.marked(place, topology.marks[mark])}
      <ul>
        {devices.map((device) => (
          <li key={device.ref}>{topology.marked(describe(device), topology.marks[device.mark])}</li>
        ))}
      </ul>
    </li>
  );
}

function describe({ name, kind, addresses, up }: GraphDevice): string {
  const seen = up === null ? [] : [kind, up ? "UP" : "DOWN", ...addresses];
  return [sanitise(name), ...seen].filter((part) => part !== "").join(" ");
}
