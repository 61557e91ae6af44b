import * as z from "zod";
import type { Lookup } from "./facts.ts";
import type { IpResult } from "./ip-batch.ts";
import { validated } from "./ip-json.ts";
import { gatewayOf } from "./routes.ts";

const lookupSchema = z.object({
  type: z.string().default("unicast"),
  dev: z.string(),
  gateway: z.string().optional(),
  via: z.object({ host: z.string() }).optional(),
  prefsrc: z.string().optional(),
});

/** What `ip -j -d route get` (ip-route(8)) said: a failure is the kernel's answer, too. @throws FactsError */
export function parseLookup(result: IpResult | undefined): Lookup {
  if (result?.kind === "failed") return { kind: "refused", error: result.error };
  const [found] = validated(z.tuple([lookupSchema]), result?.items, "ip route get");
  return { kind: "route", type: found.type, device: found.dev, via: gatewayOf(found), source: found.prefsrc ?? null };
}
