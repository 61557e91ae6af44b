import MDXComponents from "@theme-original/MDXComponents";
import Capture from "../components/lesson/capture/capture.tsx";
import Picture from "../components/lesson/picture/picture.tsx";
import Predict from "../components/lesson/predict/predict.tsx";
import Recall from "../components/lesson/recall/recall.tsx";
import Recorded from "../components/lesson/recorded/recorded.tsx";

/** What lessons can use without importing it. */
export default { ...MDXComponents, Capture, Picture, Predict, Recall, Recorded };
