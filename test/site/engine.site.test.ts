import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = "/lessons/proxy-arp/";

/** A browser in which the engine's worker cannot be started, and which complains of each attempt. */
async function withoutEngine(): Promise<BrowserContext> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (options?.name === "lab-engine") {
          console.error("The engine was started.");
          throw new Error("Workers are switched off.");
        }
        super(url, options);
      }
    };
  });
  return context;
}

/** How large the image's snapshot is. */
async function stateBytes(): Promise<number> {
  const folder = fileURLToPath(new URL("../../static/guest/", import.meta.url));
  const [key = ""] = await readdir(folder);
  return (await stat(`${folder}${key}/state.zst`)).size;
}

describe("the lab's engine", () => {
  it("is not started to be stopped, when a page is left", async () => {
    await using lab = await LabPage.inContext(await withoutEngine(), lesson);
    await lab.ready();
    await lab.page.getByRole("link", { name: "Podwire" }).first().click();
    await lab.page.locator("[data-lesson]").first().waitFor();
    expect(lab.complaints).toEqual([]);
  });

  it("has failed, and is not waited for, where it cannot be started", async () => {
    await using lab = await LabPage.inContext(await withoutEngine(), lesson);
    await lab.ready();
    for (const button of ["Run and check", "Open a terminal"]) expect(await lab.error(button)).toContain("Workers are switched off.");
  });

  it("downloads a damaged image anew", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    const body = Buffer.alloc(await stateBytes());
    await page.context().route("**/state.zst", (route) => route.fulfill({ body }));
    expect(await lab.error("Run and check")).toContain("image-unavailable");
    await page.context().unroute("**/state.zst");
    await page.getByRole("button", { name: "Run and check" }).click();
    await page.getByRole("status").getByText("Setting up the lab").waitFor();
    expect(lab.loaded.filter((url) => url.endsWith("state.zst"))).toHaveLength(2);
  });
});
