import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { AcceptedDocument } from '../../domain/legal/legal-document';
import type { Reader } from '../reader';
import type { NewAccount } from '../account/account.repository';

/** As whom one registers: everybody else is added by somebody. */
export const REGISTERED_ROLES = ['guardian', 'tutor'] as const;
export type RegisteredRole = (typeof REGISTERED_ROLES)[number];

/** What one person typed when they registered, until the link of their own mail proves the address. */
export interface PendingRegistration {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly role: RegisteredRole;
  readonly firstName: string;
  readonly secretHash: string;
  readonly accepted: readonly AcceptedDocument[];
  readonly address: string | null;
  readonly createdAt: Temporal.Instant;
}

interface PendingRow {
  id: Uuid;
  account_id: Uuid;
  role: RegisteredRole;
  first_name: string;
  secret_hash: string;
  accepted: AcceptedDocument[];
  address: string | null;
  created_at: Date;
}

/**
 * Several people may register with one address before it is proven. Each registration is kept apart with the links that
 * were sent for it, so that nobody's link makes an account with somebody else's password.
 */
@Injectable()
export class RegistrationRepository {
  async add(
    tx: Transaction,
    accountId: Uuid,
    wish: NewAccount & { role: RegisteredRole; accepted: readonly AcceptedDocument[]; address: string | null },
    at: Temporal.Instant,
  ): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_registration
         (account_id, secret_hash, first_name, last_name, birth_date, state_code, time_zone, accepted, address, created_at,
          role, phone, street, city, postal_code)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        accountId,
        wish.secretHash,
        wish.firstName,
        wish.lastName,
        wish.birthDate.toString(),
        wish.stateCode,
        wish.timeZone,
        JSON.stringify(wish.accepted.map(({ document, version, sha256 }) => ({ document, version, sha256 }))),
        wish.address,
        toDate(at),
        wish.role,
        wish.contact?.phone ?? null,
        wish.contact?.street ?? null,
        wish.contact?.city ?? null,
        wish.contact?.postalCode ?? null,
      ],
    );
    if (!row) throw new Error('an inserted row has an id');
    return row.id;
  }

  async find(reader: Reader, registrationId: Uuid): Promise<PendingRegistration | null> {
    const [row] = await reader.query<PendingRow>(
      `SELECT id, account_id, role, secret_hash, first_name, accepted, host(address) AS address, created_at
       FROM identity_registration WHERE id = $1`,
      [registrationId],
    );
    if (!row) return null;
    return {
      id: row.id,
      accountId: row.account_id,
      role: row.role,
      firstName: row.first_name,
      secretHash: row.secret_hash,
      accepted: row.accepted,
      address: row.address,
      createdAt: toInstant(row.created_at),
    };
  }

  /** Null where none waits, or several do: then nobody can say whose link is being asked for. */
  async findOnly(tx: Transaction, accountId: Uuid): Promise<Uuid | null> {
    const rows = await tx.query<{ id: Uuid }>('SELECT id FROM identity_registration WHERE account_id = $1 LIMIT 2', [
      accountId,
    ]);
    return rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }

  /** The unproven account becomes what this registration says; a proven one is never touched. */
  async putInAccount(tx: Transaction, registrationId: Uuid): Promise<void> {
    await tx.query(
      `UPDATE identity_account a SET secret_hash = r.secret_hash, first_name = r.first_name, last_name = r.last_name,
         birth_date = r.birth_date, state_code = r.state_code, time_zone = r.time_zone,
         phone = r.phone, street = r.street, city = r.city, postal_code = r.postal_code,
         attested_adult_at = r.created_at, created_at = r.created_at
       FROM identity_registration r WHERE r.id = $1 AND a.id = r.account_id AND a.email_verified_at IS NULL`,
      [registrationId],
    );
  }

  async deleteAllOf(tx: Transaction, accountId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_registration WHERE account_id = $1', [accountId]);
  }

  /** Those of an address that others registered later, too; the rest go with their account. */
  async deleteOlder(tx: Transaction, registeredBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_registration WHERE id IN (
         SELECT id FROM identity_registration WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [toDate(registeredBefore), limit],
    );
    return rows.length;
  }
}
