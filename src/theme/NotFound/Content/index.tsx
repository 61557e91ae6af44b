import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import type { Props } from "@theme/NotFound/Content";
import clsx from "clsx";
import type { ReactElement } from "react";

/** In both languages: a static host has one such page for whatever is missing. */
export default function NotFoundContent({ className }: Props): ReactElement {
  const { siteConfig, i18n } = useDocusaurusContext();
  const home = i18n.currentLocale === i18n.defaultLocale ? siteConfig.baseUrl : siteConfig.baseUrl.replace(/[^/]+\/$/, "");
  return (
    <main className={clsx("container margin-vert--xl", className)}>
      <section lang="en">
        <h1>There is no such page</h1>
        <p>
          It may have moved. Begin at <a href={home}>the lessons</a>, or search for it above.
        </p>
      </section>
      <section lang="zh-Hans" className="margin-top--lg">
        <h2>没有这个页面</h2>
        <p>
          它可能换了地址。请从<a href={`${home}zh-Hans/`}>课程列表</a>开始，或者在上方搜索。
        </p>
      </section>
    </main>
  );
}
