import CodeBlock from "@theme/CodeBlock";
import type { ReactElement } from "react";
import { useFocus } from "../../use-focus.ts";
import { useMessages } from "../messages/use-locale.ts";

/** The solution's scripts, to be read. */
export function Solution({ scripts }: { scripts: Record<string, string> }): ReactElement {
  const messages = useMessages();
  return (
    <section ref={useFocus()} tabIndex={-1} aria-label={messages.solution}>
      {Object.entries(scripts).map(([host, text]) => (
        <CodeBlock key={host} language="bash" title={`${messages.solution}: ${host}.sh`}>
          {text}
        </CodeBlock>
      ))}
    </section>
  );
}
