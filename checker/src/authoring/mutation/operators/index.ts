import type { Operator } from "../mutant.ts";
import { addressOperators } from "./addresses.ts";
import { firewallOperators } from "./firewall.ts";
import { lineOperators } from "./lines.ts";
import { linkOperators } from "./links.ts";
import { macOperators } from "./macs.ts";
import { nameOperators } from "./names.ts";
import { optionOperators } from "./options.ts";
import { prefixLengthOperators } from "./prefix-lengths.ts";
import { routeOperators } from "./routes.ts";
import { structureOperators } from "./structure.ts";
import { sysctlOperators } from "./sysctls.ts";

/** Every kind of change. Where two give the same script it counts for the first. */
export const operators: readonly Operator[] = [
  ...lineOperators,
  ...structureOperators,
  ...nameOperators,
  ...optionOperators,
  ...addressOperators,
  ...prefixLengthOperators,
  ...macOperators,
  ...routeOperators,
  ...linkOperators,
  ...sysctlOperators,
  ...firewallOperators,
];
