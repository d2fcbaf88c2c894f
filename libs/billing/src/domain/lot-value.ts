/** A bought lot as the books see it: whole minutes and their price in cents, and how much of both has moved on. */
export interface LotValue {
  minutes: number;
  totalCents: number;
  movedMinutes: number;
  movedCents: number;
}

/**
 * What the next `minutes` of a lot are worth, in whole cents. Cumulative: after n minutes exactly floor(total × n ÷ minutes)
 * has moved, so that the last movement takes the residue and nothing is lost to rounding. Source: domain.md, "Money".
 */
export function centsOfNext(lot: LotValue, minutes: number): number {
  const moved = lot.movedMinutes + minutes;
  if (!Number.isSafeInteger(minutes) || minutes < 0 || moved > lot.minutes) {
    throw new RangeError(`A lot of ${lot.minutes} min with ${lot.movedMinutes} min gone can't lose ${minutes} more.`);
  }
  // In BigInt: cents × minutes of a large lot may leave the exact integers of a number.
  const worth = (BigInt(lot.totalCents) * BigInt(moved)) / BigInt(lot.minutes);
  return Number(worth) - lot.movedCents;
}

export function moveOn(lot: LotValue, minutes: number): LotValue {
  const cents = centsOfNext(lot, minutes);
  return { ...lot, movedMinutes: lot.movedMinutes + minutes, movedCents: lot.movedCents + cents };
}
