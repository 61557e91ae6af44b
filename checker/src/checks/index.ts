import type { Check } from "../exercise/check.ts";
import type { Stage } from "../exercise/probe.ts";
import type { Facts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { addressCheck, addressFindings } from "./address.ts";
import { captureCheck, captureFindings } from "./capture.ts";
import { fdbCheck, fdbFindings } from "./fdb.ts";
import { linkCheck, linkFindings } from "./link.ts";
import { lookupCheck, lookupFindings } from "./lookup.ts";
import { namespaceCheck, namespaceFindings } from "./namespace.ts";
import { neighbourCheck, neighbourFindings } from "./neighbour.ts";
import { pingCheck, pingFindings } from "./ping.ts";
import { portCheck, portFindings } from "./port.ts";
import { routeCheck, routeFindings } from "./route.ts";
import { sysctlCheck, sysctlFindings } from "./sysctl.ts";
import { tcpCheck, tcpFindings } from "./tcp.ts";

export { evaluateScript, type ScriptCheck, scriptChecks, scriptFindings } from "./script.ts";

/**
 * Judges one check by the facts alone.
 * @param stages the exercise's stages: they say whom a ping or a TCP probe starts from and goes to
 */
export function evaluate(check: Check, facts: Facts, stages: readonly Stage[]): Outcome {
  switch (check.kind) {
    case "namespace":
      return namespaceCheck(check, facts);
    case "link":
      return linkCheck(check, facts);
    case "address":
      return addressCheck(check, facts);
    case "lookup":
      return lookupCheck(check, facts);
    case "route":
      return routeCheck(check, facts);
    case "sysctl":
      return sysctlCheck(check, facts);
    case "port":
      return portCheck(check, facts);
    case "fdb":
      return fdbCheck(check, facts);
    case "neighbour":
      return neighbourCheck(check, facts);
    case "ping":
      return pingCheck(check, facts, stages);
    case "tcp":
      return tcpCheck(check, facts, stages);
    case "capture":
      return captureCheck(check, facts);
  }
}

/** All the ways in which a check can fail: what its hints may name, beside `otherwise`. */
export function findingsOf(check: Check): readonly string[] {
  switch (check.kind) {
    case "namespace":
      return namespaceFindings;
    case "link":
      return linkFindings;
    case "address":
      return addressFindings;
    case "lookup":
      return lookupFindings;
    case "route":
      return routeFindings(check);
    case "sysctl":
      return sysctlFindings;
    case "port":
      return portFindings;
    case "fdb":
      return fdbFindings;
    case "neighbour":
      return neighbourFindings(check);
    case "ping":
      return pingFindings(check);
    case "tcp":
      return tcpFindings(check);
    case "capture":
      return captureFindings(check);
  }
}

/** The keys that a check's hints may have: its findings, the families of a capture's, and `otherwise`. */
export function hintKeysOf(check: Check): readonly string[] {
  const findings = findingsOf(check);
  const families = findings.filter((finding) => finding.includes(":")).map((finding) => finding.slice(0, finding.indexOf(":")));
  return [...new Set([...findings, ...families, "otherwise"])];
}
