import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = "/lessons/proxy-arp/";

async function predict(page: Page): Promise<void> {
  await page.locator("[data-predict] input").first().check();
  await page.getByRole("button", { name: "Commit to this" }).first().click();
}

const themeChoice = (page: Page) => page.locator("html").getAttribute("data-theme-choice");

describe("what the browser keeps", () => {
  it("is the same in both languages: script, prediction, seed and theme", async () => {
    await using lab = await LabPage.visit(browser, `${lesson}?seed=anna`);
    const { page } = lab;
    await page.locator("aside[data-seed=anna]").waitFor();
    await page.goto(page.url().replace(/\?.*/, ""));
    await lab.ready();
    await predict(page);
    await lab.write("# my own line");
    const systemTheme = await themeChoice(page);
    await page.getByRole("button", { name: /^Switch between dark and light mode/ }).click();
    const theme = await themeChoice(page);
    expect(theme).not.toBe(systemTheme);

    await page.locator(".navbar .dropdown").hover();
    await page.getByRole("link", { name: "简体中文" }).click();
    await page.waitForURL(`**/zh-Hans${lesson}`);
    await page.locator("aside[data-seed=anna]").waitFor();
    await lab.ready();
    await expect.poll(() => lab.shownText()).toBe("# my own line");
    expect(await page.getByRole("button", { name: "清除我的预测" }).count()).toBe(1);
    expect(await themeChoice(page)).toBe(theme);
    expect(lab.complaints).toEqual([]);
  });

  it("is there until the visit ends where the browser keeps nothing, and the page says so", async () => {
    const context = await browser.newContext();
    await context.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Denied.", "SecurityError");
        },
      }),
    );
    await using lab = await LabPage.inContext(context, `${lesson}?seed=anna`);
    const { page } = lab;
    await page.locator("aside[data-seed=anna]").waitFor();
    await lab.ready();
    await predict(page);
    await lab.write("# my own line");
    await page.getByText("This browser does not keep what you write").waitFor();

    await page.getByRole("link", { name: "Podwire" }).first().click();
    await page.getByText("This browser does not keep your progress").waitFor();
    await page.locator("[data-lesson='04-proxy-arp']").click();
    await page.locator("aside[data-seed=anna]").waitFor();
    await lab.ready();
    await expect.poll(() => lab.shownText()).toBe("# my own line");
    expect(await page.getByRole("button", { name: "Forget my prediction" }).count()).toBe(1);
    expect(lab.complaints).toEqual([]);
  });
});
