import { type RefObject, useEffect, useRef } from "react";

/** A ref for what covers the page while `covering`: nothing of the page below it can be reached then. */
export function useCovering<E extends HTMLElement>(covering: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!covering || ref.current === null) return;
    const covered = allBeside(ref.current).filter((element) => !element.inert);
    for (const element of covered) element.inert = true;
    return () => {
      for (const element of covered) element.inert = false;
    };
  }, [covering]);
  return ref;
}

/** What stands beside an element, and beside what it stands in. Beside the site's root there are only speakers for screen readers. */
function allBeside(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  if (parent === null || parent === document.body) return [];
  const siblings = [...parent.children].filter((child) => child instanceof HTMLElement).filter((child) => child !== element);
  return [...siblings, ...allBeside(parent)];
}
