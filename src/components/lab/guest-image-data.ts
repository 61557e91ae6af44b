import { usePluginData } from "@docusaurus/useGlobalData";
import * as z from "zod";
import { guestInfoSchema } from "../../../checker/src/machine/vm/guest-image.ts";

const schema = z.object({
  path: z.string().describe("Where the image's folder is on the site's host, without a slash at its end."),
  info: guestInfoSchema,
});

/** The virtual machine's image as the site serves it. */
export type GuestImageData = z.infer<typeof schema>;

/** What the site's build says of the image. */
export function useGuestImage(): GuestImageData {
  return schema.parse(usePluginData("podwire-guest-image"));
}
