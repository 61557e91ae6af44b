import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds serious or critical in a page as it is shown, light and then dark. */
export async function violations(page: Page): Promise<string[]> {
  return [...(await violationsInLight(page)), ...(await violationsNow(page, "dark", rulesOfColours))];
}

export async function violationsInLight(page: Page): Promise<string[]> {
  // Before, nothing hears that the theme changes.
  await page.locator("html[data-has-hydrated=true]").waitFor();
  await page.evaluate(axe.source);
  return violationsNow(page, "light", []);
}

/** What can differ from theme to theme. */
const rulesOfColours = ["color-contrast", "link-in-text-block"];

/** @param rules all of them, where none is named */
async function violationsNow(page: Page, theme: "light" | "dark", rules: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await page.locator(`html[data-theme=${theme}]`).waitFor();
  // Colours that fade into each other would be taken for what they are halfway.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  // What is not broken would be described in megabytes.
  const options = { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) };
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme} ${id}: ${html.slice(0, 200)}`));
}
