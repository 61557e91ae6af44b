import Link from "@docusaurus/Link";
import Translate, { translate } from "@docusaurus/Translate";
import Heading from "@theme/Heading";
import Layout from "@theme/Layout";
import type { ReactElement, ReactNode } from "react";
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
            Podwire teaches how container networking really works: read a lesson, build the network in a script of your own, and see what
            the kernel's ARP tables, its routes and the packets on the wire say.
          </Translate>
        </p>
        <Link className="button button--primary button--lg" to="/lessons/proxy-arp/">
          <Translate id="home.start">Start learning</Translate>
        </Link>
      </header>
      <main className={styles.reasons}>
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
            No root, no Docker, no hypervisor. The lab is in the lesson itself; on your own computer npx lab-check judges, and in CI it
            judges a whole class. The verdict is the same everywhere.
          </Translate>
        </Reason>
      </main>
    </Layout>
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
