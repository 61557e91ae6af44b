import Link from "@docusaurus/Link";
import Translate from "@docusaurus/Translate";
import Heading from "@theme/Heading";
import type { ReactElement, ReactNode } from "react";
import styles from "./reasons.module.css";

/** Why one would learn it here. */
export function Reasons(): ReactElement {
  return (
    <div className={styles.reasons}>
      <Reason title={<Translate id="home.build.title">Built by your own hands</Translate>}>
        <Translate id="home.build.text">
          Network namespaces, veth pairs, bridges, proxy ARP, routes, IP-in-IP: join them step by step, with plain ip commands.
        </Translate>
      </Reason>
      <Reason title={<Translate id="home.kernel.title">Judged by a real kernel</Translate>}>
        <Translate id="home.kernel.text">
          Not your commands are compared, but what they made: the kernel's neighbour tables, routes and FDBs, what pings get through, and
          which packets cross which wire.
        </Translate>
      </Reason>
      <Reason title={<Translate id="home.anywhere.title">Wherever you are</Translate>}>
        <Translate id="home.anywhere.text">
          No root, no Docker, no hypervisor. The lab is in the lesson itself; the same checker also runs elsewhere, with the same verdict:
        </Translate>{" "}
        <Link to="/guides/learning/#command-line">
          <Translate id="home.anywhere.computer">on your own computer</Translate>
        </Link>
        {" · "}
        <Link to="/guides/classroom/">
          <Translate id="home.anywhere.github">for a class on GitHub</Translate>
        </Link>
        {" · "}
        <Link to="/guides/grading/">
          <Translate id="home.anywhere.grading">for hundreds of submissions at once</Translate>
        </Link>
      </Reason>
    </div>
  );
}

function Reason({ title, children }: { title: ReactNode; children: ReactNode }): ReactElement {
  return (
    <section>
      <Heading as="h2">{title}</Heading>
      <p>{children}</p>
    </section>
  );
}
