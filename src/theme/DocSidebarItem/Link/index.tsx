import type { Props } from "@theme/DocSidebarItem/Link";
import DocSidebarItemLink from "@theme-original/DocSidebarItem/Link";
import type { ReactElement } from "react";
import { useProgress } from "../../../components/progress/use-progress.ts";

/** A page in the sidebar; a lesson whose exercise was passed is marked. */
export default function MarkedLink(props: Props): ReactElement {
  const { lessons, progress } = useProgress();
  const { item } = props;
  const lesson = lessons.find(({ docId }) => docId === item.docId);
  const passed = lesson !== undefined && progress[lesson.slug]?.passedAt != null;
  return <DocSidebarItemLink {...props} item={passed ? { ...item, label: `${item.label} ✓` } : item} />;
}
