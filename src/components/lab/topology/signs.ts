import type { Mark } from "./graph.ts";

/** Marks for who cannot tell their colours apart. */
export const signs: Record<Mark, string> = { passed: "✓", failed: "✗", missing: "◌", unchecked: "–", extra: "" };
