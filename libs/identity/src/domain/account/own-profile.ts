import type { LegalDocumentName } from '../legal/legal-document';

/** Everything that somebody entered about themselves, as they see it. */
export interface OwnProfile {
  readonly firstName: string;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly stateCode: string | null;
  readonly postalCode: string | null;
  readonly timeZone: string;
  /** A student's sign-in name; null for adults. */
  readonly handle: string | null;
}

export interface ProfileWish {
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: Temporal.PlainDate;
  readonly timeZone: string;
}

export interface AcceptedVersion {
  readonly document: LegalDocumentName;
  readonly version: string;
  readonly sha256: string;
  readonly acceptedAt: Temporal.Instant;
}
