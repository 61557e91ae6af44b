import { Children, type ElementType, type ReactElement, type ReactNode } from "react";
import { useRenumber } from "./own-numbers.tsx";

type Props = { children?: ReactNode };

/** An element of Markdown whose own text has the reader's numbers. Elements in it see to theirs. */
export function withOwnText(Element: ElementType): (props: Props) => ReactElement {
  return function OwnText({ children, ...props }: Props) {
    const renumber = useRenumber();
    const own = (child: ReactNode): ReactNode => (typeof child === "string" ? renumber(child) : child);
    // One text stays one: code tells by that whether it is a block.
    return <Element {...props}>{typeof children === "string" ? renumber(children) : Children.map(children, own)}</Element>;
  };
}
