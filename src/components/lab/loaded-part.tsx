import ErrorBoundary from "@docusaurus/ErrorBoundary";
import { type ReactElement, type ReactNode, Suspense } from "react";
import styles from "./lab.module.css";
import { useMessages } from "./messages/use-locale.ts";

/** A part of the page that is loaded when it is needed: `meanwhile` until it is there, and a way on where it cannot be loaded. */
export function LoadedPart({ meanwhile, children }: { meanwhile: ReactNode; children: ReactNode }): ReactElement {
  return (
    <ErrorBoundary fallback={() => <NotLoaded />}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** Only a reload helps: React keeps what failed, and a site that was built anew has its parts at other addresses. */
function NotLoaded(): ReactElement {
  const messages = useMessages();
  return (
    <div role="alert" className={styles.notLoaded}>
      <p>{messages.notLoaded}</p>
      <button type="button" className="button button--sm button--primary" onClick={() => window.location.reload()}>
        {messages.reload}
      </button>
    </div>
  );
}
