import * as z from "zod";

/** A dotted IPv4 address, `10.96.30.11`. */
export const ipv4Schema = z.ipv4().meta({ id: "ipv4", title: "IPv4 address", description: "`10.96.30.11`" });

/** An IPv4 prefix with its length, `10.96.30.0/24`; as an interface's address it keeps its host bits, `10.96.30.11/24`. */
export const cidrSchema = z.cidrv4().meta({
  id: "cidr",
  title: "IPv4 prefix",
  description: "With its length, `10.96.30.0/24`. As a device's address it keeps its host bits: `10.96.30.11/24`.",
});

/** A MAC address in lower case with colons, `ee:ee:ee:ee:ee:ee`. */
export const macSchema = z
  .string()
  .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/)
  .meta({ id: "mac", title: "MAC address", description: "Lower case, with colons: `ee:ee:ee:ee:ee:ee`." });

/**
 * A network namespace of the lab: a host (`host1`), or a named namespace on it as `ip netns` lists it there (`host1/pod1`).
 */
export const placeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/)
  .meta({ id: "place", title: "place", description: "A host (`host1`), or a named network namespace on it (`host1/pod1`)." });
export type Place = z.infer<typeof placeSchema>;

/** A device's name as the kernel takes it: at most 15 bytes, no slash, colon or white space (`dev_valid_name` in net/core/dev.c). */
export const deviceNameSchema = z
  .string()
  .regex(/^[^\s/:]{1,15}$/)
  .meta({ id: "device-name", title: "device name", description: "As the kernel takes it: 1 to 15 bytes, no slash, colon or white space." });

/** A device in a place: `host1/pod1:eth0`, `host1:eth0-p1`. */
export const deviceRefSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?:[^\s/:]{1,15}$/)
  .meta({ id: "device", title: "device", description: "A device in a place: `host1/pod1:eth0`, `host1:eth0-p1`." });
export type DeviceRef = z.infer<typeof deviceRefSchema>;

/** `host1/pod1:eth0` → place `host1/pod1`, device `eth0`. */
export function splitDeviceRef(ref: DeviceRef): { place: Place; device: string } {
  const colon = ref.indexOf(":");
  return { place: ref.slice(0, colon), device: ref.slice(colon + 1) };
}

/** `host1/pod1` → host `host1`, netns `pod1`; `host1` → host `host1` alone. */
export function splitPlace(place: Place): { host: string; netns?: string } {
  const slash = place.indexOf("/");
  return slash < 0 ? { host: place } : { host: place.slice(0, slash), netns: place.slice(slash + 1) };
}
