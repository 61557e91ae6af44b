import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { messagesOf } from "../../src/components/lab/messages/messages.ts";
import { violations } from "./accessibility.ts";
import { LabPage, openBrowser, readText } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

// In Chinese; the lessons' own tests look at the verdict in English.
it("shows what a check found in four ways, and a terminal, without barriers", async () => {
  const messages = messagesOf("zh-Hans");
  await using lab = await LabPage.open(browser, "/zh-Hans/lessons/proxy-arp/");
  const { page } = lab;
  await lab.write(await readText("exercises/04-proxy-arp/mistakes/no-proxy-arp/host1.sh"));
  await page.getByRole("button", { name: messages.runAndCheck }).click();
  await page.locator("[data-verdict=failed]").waitFor();
  expect(await page.getByRole("status").allTextContents()).toContainEqual(expect.stringContaining(messages.verdict.failed));

  const found = page.getByRole("tablist", { name: messages.results });
  const frame = page.getByRole("button", { name: "ARP who-has" }).first();
  for (const [tab, sign] of [
    [messages.tabs.verdict, page.getByRole("heading", { name: messages.allChecks })],
    [messages.tabs.topology, page.locator(".react-flow__node").first()],
    [messages.tabs.tables, page.getByRole("table", { name: messages.tables.routes })],
    [messages.tabs.timeline, frame],
  ] as const) {
    await found.getByRole("tab", { name: tab }).click();
    await sign.waitFor();
    expect([tab, await violations(page)]).toEqual([tab, []]);
  }
  await frame.click();

  await page.getByRole("button", { name: messages.firstHint }).click();
  await page.getByRole("button", { name: messages.reset }).click();
  await page.getByRole("alertdialog").waitFor();
  await page.getByRole("button", { name: messages.openTerminal }).click();
  await expect.poll(() => lab.terminalText(), { timeout: 600_000 }).toMatch(/^host1#$/m);
  expect(await violations(page)).toEqual([]);
  expect(lab.complaints).toEqual([]);
});
