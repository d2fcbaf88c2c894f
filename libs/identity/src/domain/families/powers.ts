export const POWERS = ['book', 'pay', 'watch', 'message', 'consent', 'supervise'] as const;

/** What a guardian may do for one student of one family. */
export type Power = (typeof POWERS)[number];

/** In the order of `POWERS`, each once. */
export function inOrder(powers: Iterable<Power>): Power[] {
  const held = new Set(powers);
  return POWERS.filter((power) => held.has(power));
}
