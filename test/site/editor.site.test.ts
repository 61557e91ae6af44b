import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = "/lessons/routed-pods/";

const keptScripts = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith("podwire.lab.") ? [text] : [])));

describe("the lab's editor", () => {
  it("keeps nothing that its reader did not write", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    await page.getByRole("tab", { name: "k8s-node-1.sh" }).click();
    await page.getByRole("textbox", { name: "Script of k8s-node-1." }).waitFor();
    expect(await keptScripts(page)).toEqual([]);
    await lab.write("# mine");
    await expect.poll(() => keptScripts(page)).toEqual(["# mine"]);
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("button", { name: "Throw it away" }).click();
    await expect.poll(() => lab.shownText()).toContain("POD_IP");
    expect(await keptScripts(page)).toEqual([]);
    expect(lab.complaints).toEqual([]);
  });

  it("loses no key of who types fast", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    const words = Array.from({ length: 100 }, (_, index) => index).join(" ");
    await lab.write("");
    await page.keyboard.type(words);
    await expect.poll(() => keptScripts(page)).toEqual([words]);
    await page.reload();
    await lab.ready();
    await expect.poll(() => lab.shownText().then((text) => text.replaceAll(/\s+/g, " "))).toContain("97 98 99");
    expect(lab.complaints).toEqual([]);
  });

  it("has each script's caret and history again when its reader comes back to it", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    await lab.write("one two");
    await page.keyboard.press("Control+ArrowLeft");
    await page.getByRole("tab", { name: "k8s-node-1.sh" }).click();
    await page.getByRole("textbox", { name: "Script of k8s-node-1." }).waitFor();
    await lab.write("three");
    await page.getByRole("tab", { name: "k8s-master-1.sh" }).click();
    await page.getByRole("textbox", { name: "Script of k8s-master-1." }).focus();
    await page.keyboard.type("and ");
    await expect.poll(() => lab.shownText()).toBe("one and two");
    const undo = async (): Promise<string> => {
      await page.keyboard.press("Control+z");
      return lab.shownText();
    };
    await expect.poll(undo).toContain("POD_IP");
    expect(lab.complaints).toEqual([]);
  });

  it("takes over what is written in another tab", async () => {
    const context = await browser.newContext();
    await using lab = await LabPage.inContext(context, lesson);
    const other = await LabPage.inContext(context, lesson);
    await lab.ready();
    await other.ready();
    await other.write("# from the other tab");
    await expect.poll(() => lab.shownText()).toBe("# from the other tab");
    await lab.page.bringToFront();
    await lab.page.locator(".monaco-editor .view-lines").click();
    await lab.page.keyboard.press("Control+End");
    await lab.page.keyboard.type(", and this one");
    await expect.poll(() => other.shownText()).toBe("# from the other tab, and this one");
    expect([...lab.complaints, ...other.complaints]).toEqual([]);
  });
});
