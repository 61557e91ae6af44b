import { addressHints } from "../checks/hints/address.ts";
import { fdbHints } from "../checks/hints/fdb.ts";
import { linkHints } from "../checks/hints/link.ts";
import { lookupHints } from "../checks/hints/lookup.ts";
import { namespaceHints } from "../checks/hints/namespace.ts";
import { neighbourHints } from "../checks/hints/neighbour.ts";
import { pingHints } from "../checks/hints/ping.ts";
import { portHints } from "../checks/hints/port.ts";
import { routeHints } from "../checks/hints/route.ts";
import { sysctlHints } from "../checks/hints/sysctl.ts";
import { tcpHints } from "../checks/hints/tcp.ts";
import type { CheckKind } from "../exercise/check.ts";

/** Every way in which a check of a kind can fail. A single check may have fewer: one that expects silence is never `lost`. */
export const findingsByKind: Record<CheckKind, string[]> = {
  namespace: Object.keys(namespaceHints),
  link: Object.keys(linkHints),
  address: Object.keys(addressHints),
  lookup: Object.keys(lookupHints),
  route: Object.keys(routeHints),
  sysctl: Object.keys(sysctlHints),
  port: Object.keys(portHints),
  fdb: Object.keys(fdbHints),
  neighbour: Object.keys(neighbourHints),
  ping: Object.keys(pingHints),
  tcp: Object.keys(tcpHints),
  // Its hints know whole families, too: `missing` serves every missing frame.
  capture: ["no-device", "missing:<name>", "missing", "forbidden:<name>", "forbidden", "flood"],
};
