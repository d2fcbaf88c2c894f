import { Injectable } from '@nestjs/common';
import { toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { AcceptedVersion, OwnProfile, ProfileWish } from '../../domain/account/own-profile';
import type { LegalDocumentName } from '../../domain/legal/legal-document';
import type { PostalContact } from '../../domain/account/postal-contact';
import type { Reader } from '../reader';

interface ProfileRow {
  first_name: string;
  last_name: string | null;
  email: string | null;
  birth_date: string | null;
  phone: string | null;
  street: string | null;
  city: string | null;
  state_code: string | null;
  postal_code: string | null;
  time_zone: string;
  handle: string | null;
}

/** What people see and change of themselves. */
@Injectable()
export class ProfileRepository {
  async find(reader: Reader, accountId: Uuid): Promise<OwnProfile | null> {
    const [row] = await reader.query<ProfileRow>(
      `SELECT a.first_name, a.last_name, a.email, a.birth_date::text, a.phone, a.street, a.city, a.state_code,
              a.postal_code, a.time_zone, s.handle
       FROM identity_account a LEFT JOIN identity_student s ON s.id = a.id WHERE a.id = $1`,
      [accountId],
    );
    if (!row) return null;
    return {
      firstName: row.first_name,
      lastName: row.last_name,
      email: row.email,
      birthDate: row.birth_date,
      phone: row.phone,
      street: row.street,
      city: row.city,
      stateCode: row.state_code,
      postalCode: row.postal_code,
      timeZone: row.time_zone,
      handle: row.handle,
    };
  }

  async save(tx: Transaction, accountId: Uuid, wish: ProfileWish): Promise<void> {
    await tx.query(
      `UPDATE identity_account SET first_name = $2, last_name = $3, birth_date = $4, time_zone = $5
       WHERE id = $1 AND erased_at IS NULL`,
      [accountId, wish.firstName, wish.lastName, wish.birthDate.toString(), wish.timeZone],
    );
  }

  async saveContact(tx: Transaction, accountId: Uuid, contact: PostalContact): Promise<void> {
    await tx.query(
      `UPDATE identity_account SET phone = $2, street = $3, city = $4, state_code = $5, postal_code = $6
       WHERE id = $1 AND erased_at IS NULL`,
      [accountId, contact.phone, contact.street, contact.city, contact.stateCode, contact.postalCode],
    );
  }

  /** The newest acceptance of each document first. */
  async acceptances(reader: Reader, accountId: Uuid): Promise<AcceptedVersion[]> {
    const rows = await reader.query<{
      document: LegalDocumentName;
      version: string;
      sha256: string;
      accepted_at: Date;
    }>(
      `SELECT document, version, sha256, accepted_at FROM identity_acceptance
       WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY accepted_at DESC, document DESC`,
      [accountId],
    );
    return rows.map(({ accepted_at: acceptedAt, ...row }) => ({ ...row, acceptedAt: toInstant(acceptedAt) }));
  }
}
