import type { Uuid } from '@app/kernel';
import type { Permission } from './permissions';
import type { Role } from './roles';

/** The caller: read from the database on every request, so that a withdrawn right is gone at the next one. */
export interface SignedIn {
  readonly signInId: Uuid;
  readonly accountId: Uuid;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** When this sign-in last proved who it is: at signing in, or since through `POST /proofs`. */
  readonly provedAt: Temporal.Instant;
}
