import type { Uuid } from '@app/kernel';
import type { ApplicationState } from './application';
import type { ListingState, VettingKind } from './listing';

export interface ApplicationSummary {
  readonly applicationId: Uuid;
  readonly tutorId: Uuid;
  readonly displayName: string;
  readonly headline: string;
  readonly state: ApplicationState;
  readonly listing: ListingState;
  readonly submittedAt: Temporal.Instant | null;
  readonly subjects: readonly string[];
  readonly documents: number;
  /** The kinds that have no passed check which is still valid. */
  readonly missingChecks: readonly VettingKind[];
}

export interface ExpiringCheck {
  readonly checkId: Uuid;
  readonly tutorId: Uuid;
  readonly displayName: string;
  readonly kind: VettingKind;
  readonly expiresAt: Temporal.Instant;
  readonly listing: ListingState;
}
