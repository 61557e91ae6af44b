import { translate } from "@docusaurus/Translate";
import SearchBar from "@theme-original/SearchBar";
import type { ComponentProps, ReactElement } from "react";
import { useEffect, useRef } from "react";
import styles from "./styles.module.css";

/** The search field, called in the reader's language: the plugin names it "Search" in every one. */
export default function NamedSearchBar(props: ComponentProps<typeof SearchBar>): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector("input")?.setAttribute("aria-label", translate({ id: "search.field", message: "Search" }));
  }, []);
  return (
    <div ref={bar} className={styles.bar}>
      <SearchBar {...props} />
    </div>
  );
}
