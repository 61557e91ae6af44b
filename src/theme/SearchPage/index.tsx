import { translate } from "@docusaurus/Translate";
import SearchPage from "@theme-original/SearchPage";
import { type ReactElement, useEffect } from "react";

/** The search's results, with what the plugin leaves out for screen readers: a main part, and the field's name in the reader's language. */
export default function MarkedSearchPage(): ReactElement {
  useEffect(() => {
    const field = document.querySelector('input[type="search"][name="q"]');
    field?.setAttribute("aria-label", translate({ id: "search.field", message: "Search" }));
    field?.closest(".container")?.setAttribute("role", "main");
  }, []);
  return <SearchPage />;
}
