/** How often an exercise may be handed in. `strangers`: whom the history of attempts names who handed in nothing, once each. */
export type AttemptPolicy = { most: number; strangers: readonly string[] };

/** How often something was handed in, and how often it may be. */
export type Attempts = { made: number; most: number };

/** Whether it was handed in more often than it may be. */
export function areTooMany({ made, most }: Attempts): boolean {
  return made > most;
}

/** What is left of points after so many attempts: all, or after too many nothing. */
export function afterAttempts(points: number, attempts: Attempts): number {
  return areTooMany(attempts) ? 0 : points;
}
