import type { Options as DocsOptions } from "@docusaurus/plugin-content-docs";
import type { Options as PagesOptions } from "@docusaurus/plugin-content-pages";
import type { Options as SitemapOptions } from "@docusaurus/plugin-sitemap";
import type { Options as ThemeOptions } from "@docusaurus/theme-classic";
import type { UserThemeConfig } from "@docusaurus/theme-common";
import type { Config } from "@docusaurus/types";
import { type PrismTheme, themes } from "prism-react-renderer";
import recordings from "./src/remark/recordings.ts";

/** Where the site will be served. Any place works, so both come from the environment: `SITE_BASE_URL=/podwire/ npm run build`. */
const { SITE_URL: url = "http://localhost:3000", SITE_BASE_URL: baseUrl = "/" } = process.env;

/** To Prism the first half of an IPv4 address is a number, and would have another colour than the second. */
function withoutNumbers({ plain, styles }: PrismTheme): PrismTheme {
  return { plain, styles: styles.map((style) => ({ ...style, types: style.types.filter((type) => type !== "number") })) };
}

const themeConfig: UserThemeConfig = {
  colorMode: { respectPrefersColorScheme: true },
  navbar: {
    title: "Podwire",
    logo: { alt: "", src: "img/logo.svg" },
    items: [
      { type: "docSidebar", sidebarId: "docs", label: "Lessons", position: "left" },
      { type: "localeDropdown", position: "right" },
    ],
  },
  footer: { copyright: "MIT License" },
  // Of those that come with it, these two have enough contrast in all colours that shell and YAML take.
  prism: { theme: withoutNumbers(themes.vsLight), darkTheme: withoutNumbers(themes.oceanicNext), additionalLanguages: ["bash", "json"] },
};

export default {
  title: "Podwire",
  tagline: "Build container networks by hand, and let a real Linux kernel judge them.",
  favicon: "img/logo.svg",
  url,
  baseUrl,
  // Every language shares what the browser keeps. By itself Docusaurus would give each its own, by its base URL.
  storage: { type: "localStorage", namespace: baseUrl },
  trailingSlash: true,
  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  onDuplicateRoutes: "throw",
  markdown: { format: "detect", hooks: { onBrokenMarkdownLinks: "throw", onBrokenMarkdownImages: "throw" } },
  future: { v4: true, faster: true },
  i18n: {
    defaultLocale: "en",
    locales: ["en", "zh-Hans"],
    localeConfigs: { en: { label: "English" }, "zh-Hans": { label: "简体中文", htmlLang: "zh-Hans" } },
  },
  // One by one and not as the classic preset, which brings a search service of another company, analytics and a blog.
  plugins: [
    [
      "@docusaurus/plugin-content-docs",
      { sidebarPath: "./sidebars.ts", routeBasePath: "/", remarkPlugins: [recordings] } satisfies DocsOptions,
    ],
    ["@docusaurus/plugin-content-pages", {} satisfies PagesOptions],
    ["@docusaurus/plugin-sitemap", {} satisfies SitemapOptions],
    "./src/plugins/bundling.ts",
    "./src/plugins/exercises.ts",
    "./src/plugins/guest-image.ts",
    "./src/plugins/lessons.ts",
  ],
  themes: [
    ["@docusaurus/theme-classic", { customCss: "./src/css/site.css" } satisfies ThemeOptions],
    [
      "@easyops-cn/docusaurus-search-local",
      { hashed: true, indexBlog: false, docsRouteBasePath: "/", language: ["en", "zh"], highlightSearchTermsOnTargetPage: true },
    ],
  ],
  themeConfig,
} satisfies Config;
