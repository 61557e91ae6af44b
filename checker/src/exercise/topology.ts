import * as z from "zod";
import { cidrSchema, deviceNameSchema, ipv4Schema } from "./address.ts";

/** A route that the lab sets before the learner's script runs. */
export const givenRouteSchema = z
  .strictObject({
    to: z.union([z.literal("default"), cidrSchema]).describe("Its destination."),
    via: ipv4Schema.optional().describe("Its gateway; without one, whoever it leads to is on the link itself."),
    device: deviceNameSchema.describe("The device that it leaves by."),
  })
  .meta({ id: "given-route", title: "given route", description: "A route that is there before the learner's script runs." });

/** A pod that is running already: its namespace is bound under /run/netns of its host. */
export const givenPodSchema = z
  .strictObject({
    netns: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      .describe("The name of its network namespace on the host."),
    device: deviceNameSchema.describe("The pod's end of its veth pair."),
    hostDevice: deviceNameSchema.describe("The host's end of its veth pair."),
    address: cidrSchema.describe("The pod's own."),
    bridge: deviceNameSchema.optional().describe("The given bridge that the host's end is a port of."),
    hostAddress: cidrSchema.optional().describe("An address on the host's end, where there is no bridge."),
    routes: z.array(givenRouteSchema).default([]).describe("The pod's routes, beside those of its address."),
  })
  .describe("A pod that is running before the learner's script starts.");

const deviceWithAddress = {
  device: deviceNameSchema.describe("What it is called."),
  address: cidrSchema.describe("Its address."),
};

export const hostSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe("Lower-case letters, digits and hyphens; also the name of its script."),
    role: z
      .enum(["learner", "outside"])
      .default("learner")
      .describe("`learner`: runs `<name>.sh`. `outside`: another machine on the uplinks' network that the learner cannot touch."),
    uplinks: z.array(z.strictObject(deviceWithAddress)).default([]).describe("Its network cards: ports of the switch between the hosts."),
    bridges: z.array(z.strictObject(deviceWithAddress)).default([]).describe("Bridges that it has already."),
    pods: z.array(givenPodSchema).default([]),
    routes: z.array(givenRouteSchema).default([]).describe("Its routes, beside those of its addresses."),
    sysctls: z
      .record(z.string().regex(/^net(\.[^\s.]+)+$/), z.string())
      .default({})
      .describe("Sysctls that the lab pins on the host; a `/` stands for a `.` inside a device's name, as in sysctl(8)."),
    firewall: z
      .strictObject({
        forwardPolicy: z.enum(["ACCEPT", "DROP"]).describe("What becomes of a forwarded packet that no rule decides."),
        rules: z
          .array(z.string())
          .default([])
          .describe("iptables arguments of the filter table, in order: `-A FORWARD -i docker0 ! -o docker0 -j ACCEPT`."),
      })
      .optional()
      .describe("What iptables holds already."),
  })
  .describe("A host of the lab. Every host's uplinks are ports of one switch. The hosts' scripts run in this order.");

export const topologySchema = z.strictObject({ hosts: z.array(hostSchema).min(1) });
export type Topology = z.infer<typeof topologySchema>;
export type Host = z.infer<typeof hostSchema>;
export type GivenPod = z.infer<typeof givenPodSchema>;
export type GivenRoute = z.infer<typeof givenRouteSchema>;

/** What the running kernel must be able to do. Each is found out by doing it, never by a version. */
export const kernelNeedSchema = z.enum(["veth", "bridge", "br_netfilter", "iptables", "ipip"]);
export type KernelNeed = z.infer<typeof kernelNeedSchema>;
