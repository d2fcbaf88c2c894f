/**
 * Whole minutes to give back once late evidence makes the bill `nowBilled`: what was charged, less what has come back
 * already, less what should have been charged. Never negative: nothing is charged a second time. Source: domain.md,
 * "Billable".
 */
export function lateCredit(charged: number, alreadyCredited: number, nowBilled: number): number {
  return Math.max(0, charged - alreadyCredited - nowBilled);
}
