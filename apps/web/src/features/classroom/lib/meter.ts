export interface Meter {
  billableSeconds: number;
  runningSince: string | null;
  heldMinutes: number;
}

/** Whole minutes spent together so far, as they would be billed at `nowMs`: floored once, never more than is held. */
export function minutesTogether(meter: Meter, nowMs: number): number {
  const running = meter.runningSince === null ? 0 : Math.max(0, nowMs - Date.parse(meter.runningSince)) / 1000;
  return Math.min(meter.heldMinutes, Math.floor((meter.billableSeconds + running) / 60));
}
