import MDXComponents from "@theme-original/MDXComponents";
import type { ComponentProps, ReactElement } from "react";
import Lab from "../components/lab/index.tsx";
import Capture from "../components/lesson/capture/capture.tsx";
import Picture from "../components/lesson/picture/picture.tsx";
import Predict from "../components/lesson/predict/predict.tsx";
import Recall from "../components/lesson/recall/recall.tsx";
import Recorded from "../components/lesson/recorded/recorded.tsx";

/** A wide table scrolls, which a keyboard must reach. */
function ScrollingTable(props: ComponentProps<"table">): ReactElement {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  return <table tabIndex={0} {...props} />;
}

/** What lessons can use without importing it, and what Markdown becomes. */
export default { ...MDXComponents, table: ScrollingTable, Capture, Lab, Picture, Predict, Recall, Recorded };
