import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabPage, openBrowser, readText } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = "/lessons/proxy-arp/";

describe("the lab's terminal", () => {
  it("shows what the script built, on the host and in its namespaces", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    const shows = (pattern: RegExp): Promise<void> => expect.poll(() => lab.terminalText(), { timeout: 600_000 }).toMatch(pattern);
    await lab.write(await readText("exercises/04-proxy-arp/solution/host1.sh"));
    await page.getByRole("button", { name: "Open a terminal" }).click();
    await page.getByRole("textbox", { name: "Terminal in host1" }).waitFor();
    await shows(/^host1#$/m);
    await page.keyboard.type("ip -br addr show eth0-p1\n");
    await shows(/^eth0-p1@\S+ +UP .*\nhost1#$/m);

    // Out of it by the keyboard alone, and into another place.
    await page.keyboard.press("Control+M");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("textbox", { name: "Terminal in host1/pod1" }).waitFor();
    await shows(/^host1\/pod1#$/m);
    const choice = page.getByRole("combobox", { name: "In", exact: true });
    expect(await choice.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.type("ip -br addr show eth0; exit 3\n");
    await shows(/^eth0@\S+ +UP +10\.96\.30\.11\/24/m);
    await page.getByText("The shell has ended (exit status 3).").waitFor();
    await page.getByRole("button", { name: "Open another" }).click();
    await shows(/^host1\/pod1#$/m);

    await page.getByRole("button", { name: "Close the terminal" }).click();
    await page.getByRole("status").getByText("The terminal is closed, and its lab is gone.").waitFor();
    expect(await page.getByRole("region", { name: "Terminal" }).count()).toBe(0);
    expect(lab.complaints).toEqual([]);
  });

  it("gives way to a check, and waits while one runs", async () => {
    await using lab = await LabPage.open(browser, lesson);
    const { page } = lab;
    await page.getByRole("button", { name: "Open a terminal" }).click();
    await expect.poll(() => lab.terminalText(), { timeout: 600_000 }).toMatch(/^host1#$/m);
    await page.getByRole("button", { name: "Run and check" }).click();
    const button = page.getByRole("button", { name: "Open a terminal" });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    await page.getByText("There is one virtual machine.").waitFor();
    await page.locator("[data-verdict=failed]").waitFor();
    expect(await button.isEnabled()).toBe(true);
    expect(lab.complaints).toEqual([]);
  });
});
