import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "@docusaurus/types";
import { guestInfoSchema } from "../../checker/src/machine/vm/guest-image.ts";
import type { GuestImageData } from "../components/lab/guest-image-data.ts";

/** Tells the pages which guest image is served: the one that `lab-check dev site-guest static/guest` put there. */
export default function guestImage({ siteDir }: { siteDir: string }): Plugin<GuestImageData> {
  return {
    name: "podwire-guest-image",
    async loadContent() {
      const folder = join(siteDir, "static", "guest");
      const [key, ...others] = await readdir(folder).catch(() => []);
      if (key === undefined || others.length > 0) {
        throw new Error(`${folder} must hold one guest image. Run "npx lab-check dev site-guest static/guest".`);
      }
      const info = guestInfoSchema.parse(JSON.parse(await readFile(join(folder, key, "guest.json"), "utf8")));
      // What it was made from matters to nobody's browser.
      return { path: `guest/${key}`, info: { ...info, versions: {} } };
    },
    async contentLoaded({ content, actions }) {
      actions.setGlobalData(content);
    },
  };
}
