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
});

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
