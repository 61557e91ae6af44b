/** When exercises were due, and how much of what was earned each day costs that begins after it, in percent. */
export type LatePolicy = { due: Date; percentPerDay: number };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The days that have begun since it was due, 0 if it was handed in in time.
 * @param isCalledLate a learning platform calls it late: then it is so by a day at least
 */
export function daysLate({ due }: LatePolicy, handedInAt: Date, isCalledLate: boolean): number {
  return Math.max(Math.ceil((handedInAt.getTime() - due.getTime()) / dayMs), isCalledLate ? 1 : 0, 0);
}

/** What is left of points that were handed in so late: hundredths, never less than nothing. */
export function afterPenalty(points: number, days: number, { percentPerDay }: LatePolicy): number {
  const left = Math.max(100 - days * percentPerDay, 0);
  return Math.round(points * left) / 100;
}
