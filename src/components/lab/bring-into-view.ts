/** Scrolls to what is not in view yet, smoothly for who does not mind movement. */
export function bringIntoView(element: Element | null): void {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ behavior: still ? "instant" : "smooth", block: "nearest" });
}
