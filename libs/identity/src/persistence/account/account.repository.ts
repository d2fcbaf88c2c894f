import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { translateConstraint, type Role, type Transaction } from '@app/platform';
import { LinkGone } from '../../account.errors';
import type { Contact } from '../../domain/families/family';
import type { PostalContact } from '../../domain/account/postal-contact';
import { HandoverAddressTaken } from '../../family.errors';
import type { Reader } from '../reader';

export type AccountState = 'active' | 'suspended' | 'closed';

/** What signing in decides on. */
export interface Credentials {
  readonly accountId: Uuid;
  readonly secretHash: string | null;
  readonly isVerified: boolean;
  readonly state: AccountState;
}

export interface NewAccount {
  readonly email: string | null;
  readonly secretHash: string;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly birthDate: Temporal.PlainDate;
  /** Null for students, who are reached through their guardians. */
  readonly contact: Omit<PostalContact, 'stateCode'> | null;
  readonly stateCode: string | null;
  readonly timeZone: string;
  readonly attestsAdult: boolean;
}

interface CredentialsRow {
  id: Uuid;
  secret_hash: string | null;
  is_verified: boolean;
  state: AccountState;
}

const CREDENTIALS = 'a.id, a.secret_hash, a.email_verified_at IS NOT NULL AS is_verified, a.state';

function toCredentials(row: CredentialsRow | undefined): Credentials | null {
  return row ? { accountId: row.id, secretHash: row.secret_hash, isVerified: row.is_verified, state: row.state } : null;
}

@Injectable()
export class AccountRepository {
  async findCredentialsByEmail(reader: Reader, email: string): Promise<Credentials | null> {
    const [row] = await reader.query<CredentialsRow>(
      `SELECT ${CREDENTIALS} FROM identity_account a WHERE a.email = $1`,
      [email],
    );
    return toCredentials(row);
  }

  async findCredentials(reader: Reader, accountId: Uuid): Promise<Credentials | null> {
    const [row] = await reader.query<CredentialsRow>(`SELECT ${CREDENTIALS} FROM identity_account a WHERE a.id = $1`, [
      accountId,
    ]);
    return toCredentials(row);
  }

  /** A student has no address to verify: their guardian stands for them. */
  async findCredentialsByHandle(reader: Reader, handle: string): Promise<Credentials | null> {
    const [row] = await reader.query<CredentialsRow>(
      `SELECT a.id, a.secret_hash, true AS is_verified, a.state
       FROM identity_student s JOIN identity_account a ON a.id = s.id WHERE s.handle = $1`,
      [handle],
    );
    return toCredentials(row);
  }

  async lockByEmail(tx: Transaction, email: string): Promise<Credentials | null> {
    const [row] = await tx.query<CredentialsRow>(
      `SELECT ${CREDENTIALS} FROM identity_account a WHERE a.email = $1 FOR UPDATE`,
      [email],
    );
    return toCredentials(row);
  }

  async lock(tx: Transaction, accountId: Uuid): Promise<Credentials | null> {
    const [row] = await tx.query<CredentialsRow>(
      `SELECT ${CREDENTIALS} FROM identity_account a WHERE a.id = $1 FOR UPDATE`,
      [accountId],
    );
    return toCredentials(row);
  }

  /** Null where the address has an account already; a registration in progress is waited for. */
  async add(tx: Transaction, account: NewAccount, at: Temporal.Instant): Promise<Uuid | null> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_account
         (email, secret_hash, first_name, last_name, birth_date, state_code, time_zone, phone, street, city, postal_code,
          attested_adult_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [...valuesOf(account), account.attestsAdult ? toDate(at) : null, toDate(at)],
    );
    return row?.id ?? null;
  }

  async markVerified(tx: Transaction, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_account SET email_verified_at = $2 WHERE id = $1 AND email_verified_at IS NULL', [
      accountId,
      toDate(at),
    ]);
  }

  async setSecret(tx: Transaction, accountId: Uuid, secretHash: string | null): Promise<void> {
    await tx.query('UPDATE identity_account SET secret_hash = $2 WHERE id = $1 AND erased_at IS NULL', [
      accountId,
      secretHash,
    ]);
  }

  /** A student of age signs in with an address and password of their own; the name that a guardian chose is given up. */
  async comeOfAge(
    tx: Transaction,
    studentId: Uuid,
    as: { email: string; secretHash: string },
    at: Temporal.Instant,
  ): Promise<void> {
    await tx
      .query(
        `UPDATE identity_account SET email = $2, email_verified_at = $4, secret_hash = $3, attested_adult_at = $4
         WHERE id = $1 AND erased_at IS NULL`,
        [studentId, as.email, as.secretHash, toDate(at)],
      )
      .catch((error: unknown) =>
        translateConstraint(error, { identity_account_email_key: () => new HandoverAddressTaken() }),
      );
    await tx.query('UPDATE identity_student SET handle = NULL WHERE id = $1', [studentId]);
  }

  /** A registration that nobody confirmed gives way: the address is proven now, and not by whoever registered with it. */
  async changeEmail(tx: Transaction, accountId: Uuid, email: string, at: Temporal.Instant): Promise<void> {
    await tx.query('DELETE FROM identity_account WHERE email = $1 AND email_verified_at IS NULL', [email]);
    await tx
      .query('UPDATE identity_account SET email = $2, email_verified_at = $3 WHERE id = $1 AND erased_at IS NULL', [
        accountId,
        email,
        toDate(at),
      ])
      .catch((error: unknown) => translateConstraint(error, { identity_account_email_key: () => new LinkGone() }));
  }

  async isActive(reader: Reader, accountId: Uuid): Promise<boolean> {
    const rows = await reader.query(`SELECT 1 FROM identity_account WHERE id = $1 AND state = 'active'`, [accountId]);
    return rows.length > 0;
  }

  /** As above, and it stays so until this transaction ends: whoever suspends or closes the account meanwhile waits. */
  async lockActive(tx: Transaction, accountId: Uuid): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 FROM identity_account WHERE id = $1 AND state = 'active' FOR SHARE`, [
      accountId,
    ]);
    return rows.length > 0;
  }

  async grantRole(
    tx: Transaction,
    accountId: Uuid,
    role: Role,
    at: Temporal.Instant,
    grantedBy: Uuid | null = null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO identity_account_role (account_id, role, granted_at, granted_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id, role) DO NOTHING`,
      [accountId, role, toDate(at), grantedBy],
    );
  }

  async rolesOf(reader: Reader, accountId: Uuid): Promise<Role[]> {
    const rows = await reader.query<{ role: Role }>(
      'SELECT role FROM identity_account_role WHERE account_id = $1 ORDER BY role',
      [accountId],
    );
    return rows.map((row) => row.role);
  }

  async findContact(reader: Reader, accountId: Uuid): Promise<Contact | null> {
    const [row] = await reader.query<{
      id: Uuid;
      email: string | null;
      first_name: string;
      last_name: string | null;
      time_zone: string;
    }>('SELECT id, email, first_name, last_name, time_zone FROM identity_account WHERE id = $1', [accountId]);
    if (!row) return null;
    return {
      accountId: row.id,
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      timeZone: row.time_zone,
    };
  }

  async displayNames(reader: Reader, accountIds: readonly Uuid[]): Promise<Map<Uuid, string>> {
    const rows = await reader.query<{ id: Uuid; name: string }>(
      `SELECT a.id, CASE WHEN a.last_name IS NULL OR s.id IS NOT NULL THEN a.first_name
                         ELSE a.first_name || ' ' || left(a.last_name, 1) || '.' END AS name
       FROM identity_account a LEFT JOIN identity_student s ON s.id = a.id WHERE a.id = ANY($1::uuid[])`,
      [accountIds],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  /** Registrations that nobody confirmed before `registeredBefore`; nothing else refers to them yet. */
  async deleteUnverified(tx: Transaction, registeredBefore: Temporal.Instant, limit: number): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM identity_account WHERE id IN (
         SELECT id FROM identity_account
         WHERE email IS NOT NULL AND email_verified_at IS NULL AND created_at < $1
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING 1`,
      [toDate(registeredBefore), limit],
    );
    return rows.length;
  }
}

function valuesOf(account: NewAccount): unknown[] {
  return [
    account.email,
    account.secretHash,
    account.firstName,
    account.lastName,
    account.birthDate.toString(),
    account.stateCode,
    account.timeZone,
    account.contact?.phone ?? null,
    account.contact?.street ?? null,
    account.contact?.city ?? null,
    account.contact?.postalCode ?? null,
  ];
}
