import { type RefObject, useEffect, useRef, useState } from "react";

/** Becomes true, for good, when the reader comes within a screen's height of an element. */
export function useNearViewport(): { ref: RefObject<HTMLElement | null>; near: boolean } {
  const ref = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: "100%" });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, near };
}
