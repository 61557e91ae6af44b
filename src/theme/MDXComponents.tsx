import MDXComponents from "@theme-original/MDXComponents";
import type { ComponentProps, ReactElement } from "react";
import Lab from "../components/lab/index.tsx";
import Capture from "../components/lesson/capture/capture.tsx";
import Picture from "../components/lesson/picture/picture.tsx";
import Predict from "../components/lesson/predict/predict.tsx";
import Recall from "../components/lesson/recall/recall.tsx";
import Recorded from "../components/lesson/recorded/recorded.tsx";
import { OwnNumbers } from "../components/seed/own-numbers.tsx";
import { withOwnText } from "../components/seed/own-text.tsx";

/** A wide table scrolls, which a keyboard must reach. */
function ScrollingTable(props: ComponentProps<"table">): ReactElement {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  return <table tabIndex={0} {...props} />;
}

/** Where Markdown has text of its own. */
const texts = {
  p: withOwnText("p"),
  li: withOwnText(MDXComponents.li),
  td: withOwnText("td"),
  th: withOwnText("th"),
  strong: withOwnText("strong"),
  em: withOwnText("em"),
  code: withOwnText(MDXComponents.code),
  a: withOwnText(MDXComponents.a),
  h2: withOwnText(MDXComponents.h2),
  h3: withOwnText(MDXComponents.h3),
};

/** What lessons can use without importing it, and what Markdown becomes. */
export default { ...MDXComponents, ...texts, wrapper: OwnNumbers, table: ScrollingTable, Capture, Lab, Picture, Predict, Recall, Recorded };
