import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

export interface Passkey {
  readonly id: Uuid;
  readonly name: string;
  /** Kept in an account of the person's (a phone's keychain), so that it survives the device. */
  readonly isSynced: boolean;
  readonly addedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

export interface PasskeyCredential {
  readonly id: Uuid;
  readonly accountId: Uuid;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface NewPasskey extends Omit<PasskeyCredential, 'id'> {
  readonly isSynced: boolean;
  readonly name: string;
}

interface PasskeyRow {
  id: Uuid;
  name: string;
  is_synced: boolean;
  created_at: Date;
  used_at: Date | null;
}

interface CredentialRow {
  id: Uuid;
  account_id: Uuid;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

const toPasskey = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  isSynced: row.is_synced,
  addedAt: toInstant(row.created_at),
  usedAt: row.used_at && toInstant(row.used_at),
});

const toCredential = (row: CredentialRow): PasskeyCredential => ({
  id: row.id,
  accountId: row.account_id,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: row.transports,
});

const CREDENTIAL = 'id, account_id, credential_id, public_key, counter, transports';

@Injectable()
export class PasskeyRepository {
  async listOf(reader: Reader, accountId: Uuid): Promise<Passkey[]> {
    const rows = await reader.query<PasskeyRow>(
      'SELECT id, name, is_synced, created_at, used_at FROM identity_passkey WHERE account_id = $1 ORDER BY id',
      [accountId],
    );
    return rows.map(toPasskey);
  }

  async credentialsOf(reader: Reader, accountId: Uuid): Promise<PasskeyCredential[]> {
    const rows = await reader.query<CredentialRow>(
      `SELECT ${CREDENTIAL} FROM identity_passkey WHERE account_id = $1 ORDER BY id`,
      [accountId],
    );
    return rows.map(toCredential);
  }

  async findCredential(reader: Reader, credentialId: string): Promise<PasskeyCredential | null> {
    const [row] = await reader.query<CredentialRow>(
      `SELECT ${CREDENTIAL} FROM identity_passkey WHERE credential_id = $1`,
      [credentialId],
    );
    return row ? toCredential(row) : null;
  }

  /** Null where this authenticator's key is known already. */
  async add(tx: Transaction, passkey: NewPasskey, at: Temporal.Instant): Promise<Passkey | null> {
    const [row] = await tx.query<PasskeyRow>(
      `INSERT INTO identity_passkey
         (account_id, credential_id, public_key, counter, transports, is_synced, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (credential_id) DO NOTHING RETURNING id, name, is_synced, created_at, used_at`,
      [
        passkey.accountId,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
        passkey.isSynced,
        passkey.name,
        toDate(at),
      ],
    );
    return row ? toPasskey(row) : null;
  }

  /**
   * False where the authenticator counted no further since: the same answer came twice, or the key was copied. Those that
   * don't count (phones, password managers) stay at zero.
   */
  async noteUse(tx: Transaction, id: Uuid, counter: number, at: Temporal.Instant): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE identity_passkey SET counter = $2, used_at = $3
       WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING 1`,
      [id, counter, toDate(at)],
    );
    return rows.length > 0;
  }

  async rename(tx: Transaction, accountId: Uuid, id: Uuid, name: string): Promise<Passkey | null> {
    const [row] = await tx.query<PasskeyRow>(
      `UPDATE identity_passkey SET name = $3 WHERE id = $2 AND account_id = $1
       RETURNING id, name, is_synced, created_at, used_at`,
      [accountId, id, name],
    );
    return row ? toPasskey(row) : null;
  }

  /** False where it is not this account's. */
  async remove(tx: Transaction, accountId: Uuid, id: Uuid): Promise<boolean> {
    const rows = await tx.query('DELETE FROM identity_passkey WHERE id = $2 AND account_id = $1 RETURNING 1', [
      accountId,
      id,
    ]);
    return rows.length > 0;
  }
}
