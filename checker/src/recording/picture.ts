import { peersOf } from "../checks/veth.ts";
import type { DeviceRef } from "../exercise/address.ts";
import type { Facts, Link, Route } from "../facts/facts.ts";
import { isUplink } from "../timeline/wire.ts";
import type { PicturedDevice, RecordedPicture } from "./recordings.ts";

/** What is there, as a picture has it: every device but lo, and the routes of the main table. */
export function pictureOf(facts: Facts): RecordedPicture {
  return Object.entries(facts.places).flatMap(([place, found]) =>
    found.status !== "present"
      ? []
      : [
          {
            place,
            devices: found.links.filter(({ name }) => name !== "lo").map((link) => deviceOf(`${place}:${link.name}`, link, facts)),
            routes: found.routes.filter(({ table }) => table === "main").map(routeText),
          },
        ],
  );
}

function deviceOf(ref: DeviceRef, { name, mac, up, addresses, port }: Link, facts: Facts): PicturedDevice {
  return {
    name,
    mac,
    up,
    addresses: addresses.map(({ ip, prefixLength }) => `${ip}/${prefixLength}`),
    wire: wireOf(ref, facts),
    bridge: port?.bridge ?? null,
  };
}

function wireOf(ref: DeviceRef, facts: Facts): PicturedDevice["wire"] {
  const [device] = peersOf(ref, facts);
  if (device !== undefined) return { kind: "peer", device };
  return isUplink(ref, facts) ? { kind: "switch" } : { kind: "none" };
}

/** In the words of `ip route add`. */
function routeText({ type, to, via, device }: Route): string {
  const words = [
    type === "unicast" ? "" : type,
    to.replace(/\/32$/, ""),
    via === null ? "" : `via ${via}`,
    device === null ? "" : `dev ${device}`,
  ];
  return words.filter((word) => word !== "").join(" ");
}
