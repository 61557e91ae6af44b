import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { type VerdictJson, verdictSchema } from "../../checker/src/verdict/json.ts";

/** Debian's Chromium as a reader has it, but quiet: it must not try to reach services of its maker's. */
export function openReadersBrowser(): Promise<Browser> {
  return launch([]);
}

/**
 * The same, but it compiles WebAssembly without optimizing it. That takes threads beside the lab's, which pays where there are processors
 * for them; two tests side by side on two processors would wait half as long again.
 */
export function openBrowser(): Promise<Browser> {
  return launch(["--js-flags=--liftoff-only"]);
}

function launch(options: string[]): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run"];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", ...quiet, ...options] });
}

/** A page of the site, as its reader handles it and the lab in it. */
export class LabPage implements AsyncDisposable {
  /** What the browser complained about. */
  readonly complaints: string[] = [];
  /** Addresses of what was loaded. */
  readonly loaded: string[] = [];

  private constructor(readonly page: Page) {
    // A busy computer takes its time; a test has one limit, and that is vitest's.
    page.setDefaultTimeout(0);
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("requestfailed", (request) => this.complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.context().on("request", (request) => this.loaded.push(request.url()));
  }

  /** A lesson with its lab, in a browser that was never here. */
  static async open(browser: Browser, path: string): Promise<LabPage> {
    const lab = await LabPage.visit(browser, path);
    await lab.ready();
    return lab;
  }

  /** Any page, in a browser that was never here. */
  static async visit(browser: Browser, path: string): Promise<LabPage> {
    return LabPage.inContext(await browser.newContext(), path);
  }

  static async inContext(context: BrowserContext, path: string): Promise<LabPage> {
    const lab = new LabPage(await context.newPage());
    await lab.page.goto(`${inject("siteUrl")}${path}`);
    return lab;
  }

  async ready(): Promise<void> {
    await this.page.locator("section[data-lab]").scrollIntoViewIfNeeded();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
  }

  /** Pastes a script in the place of what the editor shows: what is typed would be indented by the editor, too. */
  async write(script: string): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").click();
    await this.page.keyboard.press("Control+A");
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, script);
  }

  /** Pastes the scripts of several hosts, each in its tab. */
  async writeAll(scripts: Record<string, string>): Promise<void> {
    for (const [host, script] of Object.entries(scripts)) {
      await this.page.getByRole("tab", { name: `${host}.sh` }).click();
      await this.page.getByRole("textbox", { name: `Script of ${host}.` }).waitFor();
      await this.write(script);
    }
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

  /** Runs the script, and takes the verdict as the page gives it to take along. @throws what the page says where it has none */
  async verdict(): Promise<VerdictJson> {
    await this.page.getByRole("button", { name: "Run and check" }).click();
    await this.page.getByRole("button", { name: "Stop" }).waitFor();
    await this.page.getByRole("button", { name: "Run and check" }).waitFor();
    const errors = await this.page.locator("[data-error]").allInnerTexts();
    if (errors.length > 0) throw new Error(errors.join("\n"));
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
