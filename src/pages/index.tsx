import Translate, { translate } from "@docusaurus/Translate";
import Heading from "@theme/Heading";
import Layout from "@theme/Layout";
import type { ReactElement } from "react";
import { LessonList } from "../components/home/lesson-list.tsx";
import { NextStep } from "../components/home/next-step.tsx";
import { ProgressPanel } from "../components/home/progress-panel.tsx";
import { Reasons } from "../components/home/reasons.tsx";
import styles from "./index.module.css";

export default function HomePage(): ReactElement {
  const tagline = translate({ id: "home.tagline", message: "Build container networks by hand, and let a real Linux kernel judge them." });
  return (
    <Layout description={tagline}>
      <header className={styles.hero}>
        <Heading as="h1">Podwire</Heading>
        <p className={styles.tagline}>{tagline}</p>
        <p className={styles.description}>
          <Translate id="home.description">
            Read a lesson, predict what will happen, build it in a script of your own. A Linux kernel, here in your browser, runs it and
            shows what its tables and the packets on the wire say. Nothing to install, no account.
          </Translate>
        </p>
        <NextStep />
      </header>
      <main className={styles.main}>
        <section>
          <Heading as="h2">
            <Translate id="home.lessons">The lessons</Translate>
          </Heading>
          <LessonList />
          <ProgressPanel />
        </section>
        <Reasons />
      </main>
    </Layout>
  );
}
