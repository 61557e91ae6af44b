import BrowserOnly from "@docusaurus/BrowserOnly";
import { lazy, type ReactElement } from "react";
import styles from "./lab.module.css";
import { LoadedPart } from "./loaded-part.tsx";
import { useMessages } from "./messages/use-locale.ts";
import { useNearViewport } from "./use-near-viewport.ts";

const ExerciseLab = lazy(() => import("./exercise-lab.tsx"));

/** An exercise's lab in a lesson: `<Lab exercise="04-proxy-arp" />`. The page is there before it, and without it. */
export default function Lab({ exercise }: { exercise: string }): ReactElement {
  const { ref, near } = useNearViewport();
  return (
    <section ref={ref} className={styles.frame} aria-label={useMessages().lab} data-lab={exercise}>
      <BrowserOnly fallback={<Loading />}>
        {() => <LoadedPart meanwhile={<Loading />}>{near ? <ExerciseLab slug={exercise} /> : <Loading />}</LoadedPart>}
      </BrowserOnly>
    </section>
  );
}

function Loading(): ReactElement {
  return <p className={styles.loading}>{useMessages().loading}</p>;
}
