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
          No root, no Docker, no hypervisor. The lab is in the lesson itself; on your own computer npx lab-check judges, and in CI it judges
          a whole class. The verdict is the same everywhere.
        </Translate>
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
