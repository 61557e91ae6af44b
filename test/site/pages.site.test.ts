import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { violations, violationsInLight } from "./accessibility.ts";
import { LabPage, openBrowser } from "./lab-page.ts";

const siteUrl = inject("siteUrl");
const locales = ["", "/zh-Hans"];
const pages = (await Promise.all(locales.map(pagesOf))).flat();

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext();
});
afterAll(() => browser.close());

/** Every page of a language, as the site tells search engines. */
async function pagesOf(locale: string): Promise<string[]> {
  const sitemap = await fetch(`${siteUrl}${locale}/sitemap.xml`).then((response) => response.text());
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname).sort();
}

it("has the same pages in both languages", () => {
  const [english, chinese] = locales.map((locale) => pages.filter((path) => path.startsWith("/zh-Hans/") === (locale !== "")));
  expect(english).toContain("/");
  expect(chinese).toEqual(english?.map((path) => `/zh-Hans${path}`));
});

/** The lessons' own tests look at those in English, with a verdict in them. */
const others = pages.filter((path) => !path.startsWith("/lessons/"));

describe.each(others)("%s", (path) => {
  it("loads without complaint, and axe finds nothing serious", async () => {
    const page = await LabPage.inContext(context, path);
    if (path.includes("/lessons/")) await page.ready();
    // Colours are the same in both languages.
    expect(await (path.startsWith("/zh-Hans/") ? violationsInLight : violations)(page.page)).toEqual([]);
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });
});

describe.each([
  ["/search/", "Search"],
  ["/zh-Hans/search/", "搜索"],
])("%s", (path, name) => {
  it("finds lessons, and names its fields and its main part", async () => {
    const page = await LabPage.inContext(context, `${path}?q=ARP`);
    await page.page.getByRole("main").getByRole("link").first().waitFor();
    expect(await page.page.getByRole("main").getByRole("searchbox", { name }).inputValue()).toBe("ARP");
    expect(await page.page.locator("nav.navbar").getByRole("textbox", { name }).count()).toBe(1);
    expect(await violations(page.page)).toEqual([]);
    expect(page.complaints).toEqual([]);
    await page.page.close();
  });
});
