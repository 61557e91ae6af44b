import { readFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { type VerdictJson, verdictSchema } from "../../checker/src/verdict/json.ts";

/** Debian's Chromium, quiet: it must not try to reach services of its maker's. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", ...quiet] });
}

/** A lesson's page, as its reader handles the lab in it. */
export class LabPage implements AsyncDisposable {
  /** What the browser complained about. */
  readonly complaints: string[] = [];
  /** Addresses of what was loaded. */
  readonly loaded: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(300_000);
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("requestfailed", (request) => this.complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.context().on("request", (request) => this.loaded.push(request.url()));
  }

  static async open(browser: Browser, path: string): Promise<LabPage> {
    const context = await browser.newContext();
    const lab = new LabPage(await context.newPage());
    await lab.page.goto(`${inject("siteUrl")}${path}`);
    await lab.ready();
    return lab;
  }

  async ready(): Promise<void> {
    await this.page.locator("section[data-lab]").scrollIntoViewIfNeeded();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  async write(script: string): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").click();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(script);
  }

  /** What the editor shows. Long scripts are shown in part. */
  async shownText(): Promise<string> {
    const lines = await this.page.locator(".monaco-editor .view-line").allInnerTexts();
    return lines.join("\n").replaceAll("\u00a0", " ");
  }

  /** What the terminal shows, if there is one. It draws no more than what is in view. */
  async terminalText(): Promise<string> {
    const lines = await this.page.locator(".xterm-rows > div").allTextContents();
    return lines.map((line) => line.replaceAll("\u00a0", " ").trimEnd()).join("\n");
  }

  /** Runs the script, and takes the verdict as the page gives it to take along. */
  async verdict(): Promise<VerdictJson> {
    await this.page.getByRole("button", { name: "Run and check" }).click();
    await this.page.getByRole("button", { name: "Stop" }).waitFor();
    await this.page.getByRole("button", { name: "Run and check" }).waitFor();
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Verdict as JSON" }).click();
    return verdictSchema.parse(JSON.parse(await readFile(await (await download).path(), "utf8")));
  }

  /** Presses the button that runs, and waits for what the page says is wrong. */
  async error(run: string): Promise<string> {
    await this.page.getByRole("button", { name: run }).click();
    return this.page.locator("[data-error]").innerText();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.context().close();
  }
}

export async function readText(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), "utf8");
}
