import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const firstLesson = (page: Page) => page.locator("[data-lesson]").first();

async function predict(page: Page): Promise<void> {
  await page.locator("[data-predict] input").first().check();
  await page.getByRole("button", { name: "Commit to this" }).first().click();
}

describe("the home page", () => {
  it("leads a newcomer into the first lesson with one click, and says later how far one is", async () => {
    await using home = await LabPage.visit(browser, "/");
    const { page } = home;
    await page.getByRole("link", { name: "Start with the first lesson" }).click();
    await page.getByRole("heading", { level: 1, name: "A veth pair" }).waitFor();
    await predict(page);
    await page.getByRole("link", { name: "Podwire" }).first().click();
    await page.getByRole("link", { name: "Go on: A veth pair" }).waitFor();
    expect(await firstLesson(page).innerText()).toMatch(/1 of \d predictions made/);
    expect(home.complaints).toEqual([]);
  });

  it("saves progress as a file, forgets it, and takes it back", async () => {
    await using home = await LabPage.visit(browser, "/lessons/veth-pair/");
    const { page } = home;
    await predict(page);
    await page.getByRole("link", { name: "Podwire" }).first().click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    const file = await (await download).path();
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ lessons: { "01-veth-pair": { passedAt: null } } });

    const clear = page.getByRole("button", { name: "Clear" });
    await clear.click();
    await expect.poll(() => focused(page)).toBe("Keep it");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Clear");
    await clear.click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.getByRole("link", { name: "Start with the first lesson" }).waitFor();

    const passed = {
      format: "podwire-progress",
      version: 1,
      lessons: { "01-veth-pair": { passedAt: "2026-05-01T10:00:00Z", predictions: {} } },
    };
    for (const [text, says] of [
      ["{}", "This is not a file of progress"],
      [await readFile(file, "utf8"), /1 of \d predictions made/],
      [JSON.stringify(passed), "New from the file – lessons passed: 1, predictions: 0."],
    ] as const) {
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "progress.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await page.getByText(says).first().waitFor();
    }
    expect(await firstLesson(page).innerText()).toContain("✓ Passed");
    // What the second file says nothing of is still there.
    await firstLesson(page).click();
    await page.getByRole("button", { name: "Forget my prediction" }).waitFor();
    expect(home.complaints).toEqual([]);
  });

  it("has a word of its own for who passed every lesson", async () => {
    await using home = await LabPage.visit(browser, "/");
    const { page } = home;
    const slugs = await page.locator("[data-lesson]").evaluateAll((links) => links.map((link) => link.getAttribute("data-lesson")));
    const lessons = Object.fromEntries(slugs.map((slug) => [slug, { passedAt: "2026-05-01T10:00:00Z", predictions: {} }]));
    const buffer = Buffer.from(JSON.stringify({ format: "podwire-progress", version: 1, lessons }));
    await page.locator("input[type=file]").setInputFiles({ name: "progress.json", mimeType: "application/json", buffer });
    await page.getByRole("link", { name: "You passed them all" }).click();
    await page.getByRole("heading", { level: 1, name: "A veth pair" }).waitFor();
    expect(home.complaints).toEqual([]);
  });

  it("takes what makes no sense in the browser's store for nothing", async () => {
    await using home = await LabPage.visit(browser, "/lessons/veth-pair/");
    const { page } = home;
    await predict(page);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, "{ broken");
    });
    await page.reload();
    await page.getByRole("button", { name: "Commit to this" }).first().waitFor();
    await page.getByRole("link", { name: "Podwire" }).first().click();
    await page.getByRole("link", { name: "Start with the first lesson" }).waitFor();
    expect(home.complaints).toEqual([]);
  });
});

/** What the keyboard is at. */
async function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}
