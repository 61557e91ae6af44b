import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ownValues } from "../../checker/src/seed/own-values.ts";
import { renumber } from "../../checker/src/seed/renumber.ts";
import { loadCorpus } from "../corpus.ts";
import { violations } from "./accessibility.ts";
import { LabPage, openBrowser, readText } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const slug = "06-routed-pods";
const lesson = "/lessons/routed-pods/";
const seed = "anna 张";
const source = /10\.70\.[12]\.\d/;

async function valuesOf(): Promise<ReturnType<typeof ownValues>> {
  const runnable = (await loadCorpus()).find(({ exercise }) => exercise.slug === slug);
  if (runnable === undefined) throw new Error(`There is no ${slug}.`);
  return ownValues(runnable.exercise, seed);
}

it("shows a reader's own numbers in all of a lesson, until they want everybody's", async () => {
  const [{ own = "" } = {}] = await valuesOf();
  await using lab = await LabPage.open(browser, `${lesson}?seed=${encodeURIComponent(seed)}`);
  const { page } = lab;
  await page.locator("aside[data-seed]").waitFor();
  await expect.poll(() => page.locator("article").innerText()).not.toMatch(source);
  expect(await page.locator("article").innerText()).toContain(`${own}.1`);
  for (const part of ["[data-recorded]", "[data-picture]", "[data-lab]"])
    expect((await page.locator(part).allInnerTexts()).join("\n")).toContain(`${own}.1`);
  expect(await violations(page)).toEqual([]);

  await page.goto(page.url().replace(/\?.*/, ""));
  await lab.ready();
  await expect.poll(() => lab.shownText()).toContain(`POD_IP=${own}.1`);

  // The same where the address has the seed, too: neither the address nor a reload brings it back then.
  await page.goto(`${page.url()}?seed=${encodeURIComponent(seed)}`);
  await lab.ready();
  await page.getByRole("button", { name: "Show everybody's" }).click();
  await expect.poll(() => lab.shownText()).toContain("POD_IP=10.70.1.1");
  await expect.poll(() => page.locator("article").innerText()).not.toContain(`${own}.1`);
  await page.reload();
  await lab.ready();
  await expect.poll(() => lab.shownText()).toContain("POD_IP=10.70.1.1");
  expect(await page.locator("aside[data-seed]").count()).toBe(0);
  expect(lab.complaints).toEqual([]);
});

it("keeps the seed that it has where an address brings none", async () => {
  await using lab = await LabPage.visit(browser, `${lesson}?seed=anna`);
  const { page } = lab;
  await page.locator("aside[data-seed=anna]").waitFor();
  await page.goto(page.url().replace("anna", "a".repeat(201)));
  await page.locator("aside[data-seed=anna]").waitFor();
  await page.goto(page.url().replace(/=.*/, "="));
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("podwire.seed")));
  await expect.poll(kept).toEqual([]);
  expect(lab.complaints).toEqual([]);
});

it("says so where a reader's numbers cannot be loaded", async () => {
  await using lab = await LabPage.visit(browser, lesson);
  const { page } = lab;
  // All code that the page has not loaded by now.
  await page.route("**/assets/js/**", (route) => route.abort());
  await page.evaluate(() => {
    history.pushState(null, "", "?seed=anna");
    dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });
  await page.getByText("The addresses and names of “anna” could not be loaded").waitFor();
  expect(await page.locator("article").innerText()).toMatch(source);
});

it("judges by them, and says whose numbers a copied script has", async () => {
  const values = await valuesOf();
  await using lab = await LabPage.open(browser, `${lesson}?seed=${encodeURIComponent(seed)}`);
  await lab.page.locator("aside[data-seed]").waitFor();
  await lab.ready();
  const hosts = ["k8s-master-1", "k8s-node-1"];
  const solution = await Promise.all(hosts.map(async (host) => [host, await readText(`exercises/${slug}/solution/${host}.sh`)] as const));
  await lab.writeAll(Object.fromEntries(solution));
  const copied = await lab.verdict();
  expect(copied).toMatchObject({ status: "failed", seed });
  expect(copied.warnings[0]).toContain("k8s-master-1.sh uses numbers that are not your own: 10.70.1.1");
  await lab.writeAll(Object.fromEntries(solution.map(([host, text]) => [host, renumber(text, values)])));
  expect(await lab.verdict()).toMatchObject({ status: "passed", seed, warnings: [] });
  expect(lab.complaints).toEqual([]);
});
