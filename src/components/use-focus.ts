import { type RefObject, useEffect, useRef } from "react";

/**
 * A ref for what takes the keyboard when it comes into the page by its reader's own act, in the place of the button that they pressed.
 * It needs a `tabIndex` of -1.
 */
export function useFocus<E extends HTMLElement>(takes = true): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (takes) ref.current?.focus({ preventScroll: true });
  }, [takes]);
  return ref;
}
