import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { I18n, LoadContext, Plugin } from "@docusaurus/types";
import { guestInfoSchema } from "../../checker/src/machine/vm/guest-image.ts";
import type { GuestImageData } from "../components/lab/guest-image-data.ts";

/** Tells the pages which guest image is served: the one that `lab-check dev site-guest static/guest` put there. */
export default function guestImage({ siteDir, baseUrl, i18n }: LoadContext): Plugin<GuestImageData> {
  const imageBaseUrl = sharedBaseUrl(baseUrl, i18n);
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
      return { path: `${imageBaseUrl}guest/${key}`, info: { ...info, versions: {} } };
    },
    async contentLoaded({ content, actions }) {
      actions.setGlobalData(content);
    },
    // Docusaurus puts what is static into each language's folder.
    async postBuild({ outDir }) {
      if (imageBaseUrl !== baseUrl) await rm(join(outDir, "guest"), { recursive: true });
    },
  };
}

/**
 * Where all languages have one image, so that a browser that knows it from one does not load it again for another: below the default
 * language's pages. While the site is developed, one language is served by itself.
 */
function sharedBaseUrl(baseUrl: string, { localeConfigs, defaultLocale }: I18n): string {
  return process.env.NODE_ENV === "development" ? baseUrl : (localeConfigs[defaultLocale]?.baseUrl ?? baseUrl);
}
