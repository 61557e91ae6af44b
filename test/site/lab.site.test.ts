import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type VerdictJson, verdictSchema } from "../../checker/src/verdict/json.ts";
import { runCli } from "../run-cli.ts";
import { LabPage, openReadersBrowser, readText } from "./lab-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openReadersBrowser();
});
afterAll(() => browser.close());

const repository = fileURLToPath(new URL("../..", import.meta.url));
const lesson = "/lessons/proxy-arp/";
const exercise = "exercises/04-proxy-arp";

/** What two machines may differ in: times, and MAC addresses, which the kernel makes up. */
function comparable(verdict: VerdictJson): unknown {
  return JSON.parse(JSON.stringify({ ...verdict, durationMs: 0 }).replaceAll(/\b([0-9a-f]{2}:){5}[0-9a-f]{2}\b/g, "MAC"));
}

async function verdictOfCommand(script: string): Promise<VerdictJson> {
  const options = ["--script", script, "--machine", "vm", "--timeout", "120", "--format", "json", "--locale", "en"];
  const { stdout } = await runCli(["exercise-04", ...options], { cwd: repository });
  return verdictSchema.parse(JSON.parse(stdout));
}

describe("the lab in a lesson", () => {
  it("judges as the command does, and loads its machine once", async () => {
    await using lab = await LabPage.open(browser, lesson);
    await lab.write(await readText(`${exercise}/solution/host1.sh`));
    const passed = await lab.verdict();
    expect(passed.status).toBe("passed");
    expect(comparable(passed)).toEqual(comparable(await verdictOfCommand(`${exercise}/solution/host1.sh`)));

    await lab.write(await readText(`${exercise}/mistakes/no-proxy-arp/host1.sh`));
    const earlier = lab.page.getByText("This is about an earlier text");
    await earlier.waitFor();
    const failed = await lab.verdict();
    expect(await earlier.count()).toBe(0);
    expect(comparable(failed)).toEqual(comparable(await verdictOfCommand(`${exercise}/mistakes/no-proxy-arp/host1.sh`)));
    expect(failed.checks.find(({ status }) => status === "failed")).toMatchObject({ id: "pod1-hears-the-lie" });
    const first = lab.page.getByRole("region", { name: "First to fix" });
    expect(await first.getAttribute("data-check")).toBe("pod1-hears-the-lie");
    expect(await first.innerText()).toContain("The host hears the question and says nothing.");

    // The same in the other language, where the exercise was passed, too, whatever came of it later.
    await lab.page.goto(lab.page.url().replace("/lessons", "/zh-Hans/lessons"));
    await lab.ready();
    await lab.page.getByRole("button", { name: "和参考答案比一比" }).waitFor();
    await lab.page.getByRole("button", { name: "运行并检查" }).click();
    await lab.page.locator("[data-verdict=failed]").waitFor();
    expect(lab.loaded.filter((url) => url.endsWith("state.zst"))).toHaveLength(1);
    expect(lab.complaints).toEqual([]);
  });

  it("keeps what was written, until its writer starts over", async () => {
    await using lab = await LabPage.open(browser, lesson);
    await lab.write("# my own line");
    await lab.page.reload();
    await lab.ready();
    // The editor draws in the frame after it was told.
    await expect.poll(() => lab.shownText()).toBe("# my own line");
    await lab.page.getByRole("button", { name: "Start over" }).click();
    await lab.page.getByRole("button", { name: "Throw it away" }).click();
    await expect.poll(() => lab.shownText()).toContain("Exercise 04");
    expect(lab.complaints).toEqual([]);
  });

  it("says in Chinese what cannot be run", async () => {
    await using lab = await LabPage.open(browser, `/zh-Hans${lesson}`);
    await lab.write("#!/usr/bin/python3\nprint()");
    const alert = await lab.error("运行并检查");
    expect(alert).toContain("这个脚本无法运行。");
    expect(alert).toContain("python3");
    expect(alert).toContain("script-rejected");
    expect(lab.complaints).toEqual([]);
  });

  it("stops when it is told to, and judges nothing then", async () => {
    await using lab = await LabPage.open(browser, lesson);
    // Whoever double-clicks wants it to run.
    await lab.page.getByRole("button", { name: "Run and check" }).dblclick();
    await lab.page.getByRole("status").getByText("Setting up the lab").waitFor();
    await lab.page.getByRole("button", { name: "Stop" }).click();
    await lab.page.getByRole("status").getByText("Stopped. Nothing was judged.").waitFor();
    expect(await lab.page.locator("[data-verdict]").count()).toBe(0);
    expect(lab.complaints).toEqual([]);
  });

  it("leaves the lesson as it is where it cannot be loaded, and is there after a reload", async () => {
    await using lab = await LabPage.visit(browser, lesson);
    const { page } = lab;
    await page.route("**/assets/js/*", (route) => route.abort());
    await page.locator("section[data-lab]").scrollIntoViewIfNeeded();
    await page.getByRole("alert").getByText("This part of the page could not be loaded.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await page.unroute("**/assets/js/*");
    await page.getByRole("button", { name: "Reload the page" }).click();
    await lab.ready();
  });

  it("shows the solution to who gives up, and says which download failed", async () => {
    await using lab = await LabPage.open(browser, lesson);
    await lab.page.getByRole("button", { name: "Show the solution" }).click();
    await lab.page.getByRole("button", { name: "Show it" }).click();
    await lab.page.getByRole("region", { name: "Solution" }).waitFor();
    await lab.page.route("**/state.zst", (route) => route.fulfill({ status: 404 }));
    expect(await lab.error("Run and check")).toContain("image-unavailable");
  });
});
