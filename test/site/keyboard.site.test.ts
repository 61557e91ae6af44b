import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = "/lessons/proxy-arp/";

describe("the keyboard", () => {
  it.each([
    ["on Linux and Windows", "X11; Linux x86_64"],
    ["on a Mac", "Macintosh; Intel Mac OS X 10_15_7"],
  ])("gets out of the editor as the editor says, %s", async (_, system) => {
    const userAgent = `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`;
    await using lab = await LabPage.inContext(await browser.newContext({ userAgent }), lesson);
    await lab.ready();
    const { page } = lab;
    const editor = page.getByRole("textbox", { name: /Script of host1.*Ctrl\+M/ });
    await editor.focus();
    await page.keyboard.press("Tab");
    expect(await isFocused(editor)).toBe(true);
    await page.keyboard.press("Control+m");
    await page.keyboard.press("Tab");
    expect(await isFocused(editor)).toBe(false);
    expect(lab.complaints).toEqual([]);
  });

  it("opens what the editor has in the page's language", async () => {
    await using lab = await LabPage.open(browser, `/zh-Hans${lesson}`);
    await lab.page.getByRole("textbox", { name: "host1 的脚本" }).press("Control+f");
    await lab.page.getByRole("textbox", { name: "查找" }).waitFor();
    expect(lab.complaints).toEqual([]);
  });

  it("is at what comes in the place of a button", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    const hints = page.getByRole("list", { name: "Hints" }).getByRole("listitem");
    const hint = page.getByRole("button", { name: /hint/ });
    for (let shown = 1; (await hint.count()) > 0; shown++) {
      await hint.press("Enter");
      await hints.nth(shown - 1).waitFor();
      expect(await isFocused(hints.last())).toBe(true);
    }
    expect(await hints.count()).toBeGreaterThan(1);

    await page.getByRole("button", { name: "Show the solution" }).press("Enter");
    await page.getByRole("button", { name: "Show it" }).press("Enter");
    const solution = page.getByRole("region", { name: "Solution" });
    await solution.waitFor();
    expect(await isFocused(solution)).toBe(true);

    const prediction = page.locator("[data-predict]").first();
    await prediction.getByRole("radio").first().check();
    await prediction.getByRole("button", { name: "Commit to this" }).press("Enter");
    await prediction.getByRole("button", { name: "Forget my prediction" }).press("Enter");
    await expect.poll(() => isFocused(prediction.getByRole("group"))).toBe(true);
    expect(lab.complaints).toEqual([]);
  });

  it("stays in the lab while that covers the page, and leaves a question before the full screen", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    const home = page.locator("nav.navbar a").first();
    const leave = page.getByRole("button", { name: "Leave full screen" });
    await page.getByRole("button", { name: "Full screen" }).press("Enter");
    await leave.waitFor();
    await home.focus();
    expect(await isFocused(home)).toBe(false);

    await page.getByRole("button", { name: "Start over" }).press("Enter");
    await page.getByRole("button", { name: "Keep it" }).press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await leave.count()).toBe(1);
    await page.keyboard.press("Escape");
    await leave.waitFor({ state: "detached" });
    await home.focus();
    expect(await isFocused(home)).toBe(true);
    expect(lab.complaints).toEqual([]);
  });
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
