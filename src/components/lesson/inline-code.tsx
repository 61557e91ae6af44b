import { Fragment, type ReactElement } from "react";

/** A sentence in a property: what stands between backticks is code. */
export default function InlineCode({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split("`").map((part, index) => (index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <code key={index}>{part}</code>))}
    </>
  );
}
