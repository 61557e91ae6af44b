import i18n from "@generated/i18n";

/** The editor. Monaco takes its own words when its modules are loaded, so those in the page's language must be there before. */
export async function loadScriptEditor(): Promise<typeof import("./script-editor.tsx")> {
  if (i18n.currentLocale === "zh-Hans") await import("monaco-editor/nls/lang/zh-cn");
  return import("./script-editor.tsx");
}
