import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import { type Locale, locales } from "../../../../checker/src/exercise/localized.ts";
import { type LabMessages, messagesOf } from "./messages.ts";

/** The page's language, as the checker knows it. */
export function useLocale(): Locale {
  const { i18n } = useDocusaurusContext();
  return locales.find((locale) => locale === i18n.currentLocale) ?? "en";
}

export function useMessages(): LabMessages {
  return messagesOf(useLocale());
}
