import type { Uuid } from '@app/kernel';
import type { VettingCheck } from './listing';

export interface NewVettingCheck extends VettingCheck {
  readonly provider: string;
  readonly providerReference: string;
}

/** One recorded check with its source and who wrote it down: for staff only. */
export interface VettingRecord extends NewVettingCheck {
  readonly id: Uuid;
  readonly recordedBy: Uuid;
  readonly recordedAt: Temporal.Instant;
}
