import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Reader } from '../reader';

export interface FamilyFacts {
  readonly id: Uuid;
  readonly name: string;
  readonly ownerId: Uuid;
}

@Injectable()
export class FamilyRepository {
  /** A family with its owner as the first guardian. */
  async add(tx: Transaction, name: string, ownerId: Uuid, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      'INSERT INTO identity_family (name, owner_id, created_at) VALUES ($1, $2, $3) RETURNING id',
      [name, ownerId, toDate(at)],
    );
    await this.addGuardian(tx, row!.id, ownerId, at);
    return row!.id;
  }

  async addGuardian(tx: Transaction, familyId: Uuid, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)
       ON CONFLICT (family_id, account_id) DO NOTHING`,
      [familyId, accountId, toDate(at)],
    );
  }

  async find(reader: Reader, familyId: Uuid): Promise<FamilyFacts | null> {
    const [row] = await reader.query<{ id: Uuid; name: string; owner_id: Uuid }>(
      'SELECT id, name, owner_id FROM identity_family WHERE id = $1',
      [familyId],
    );
    return row ? { id: row.id, name: row.name, ownerId: row.owner_id } : null;
  }

  async lock(tx: Transaction, familyId: Uuid): Promise<FamilyFacts | null> {
    const [row] = await tx.query<{ id: Uuid; name: string; owner_id: Uuid }>(
      'SELECT id, name, owner_id FROM identity_family WHERE id = $1 FOR NO KEY UPDATE',
      [familyId],
    );
    return row ? { id: row.id, name: row.name, ownerId: row.owner_id } : null;
  }

  async findOwnedBy(reader: Reader, ownerId: Uuid): Promise<Uuid | null> {
    const [row] = await reader.query<{ id: Uuid }>(
      'SELECT id FROM identity_family WHERE owner_id = $1 ORDER BY created_at, id LIMIT 1',
      [ownerId],
    );
    return row?.id ?? null;
  }

  /** Ends every guardianship of the family with it. The owner can't go: the database says so. */
  async removeGuardian(tx: Transaction, familyId: Uuid, accountId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_family_guardian WHERE family_id = $1 AND account_id = $2', [
      familyId,
      accountId,
    ]);
  }

  /** Ends every guardianship of the student in this family with it. */
  async removeStudent(tx: Transaction, familyId: Uuid, studentId: Uuid): Promise<void> {
    await tx.query('DELETE FROM identity_family_student WHERE family_id = $1 AND student_id = $2', [
      familyId,
      studentId,
    ]);
  }

  async setOwner(tx: Transaction, familyId: Uuid, ownerId: Uuid): Promise<void> {
    await tx.query('UPDATE identity_family SET owner_id = $2 WHERE id = $1', [familyId, ownerId]);
  }

  async addStudent(tx: Transaction, familyId: Uuid, studentId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `INSERT INTO identity_family_student (family_id, student_id, added_at) VALUES ($1, $2, $3)
       ON CONFLICT (family_id, student_id) DO NOTHING`,
      [familyId, studentId, toDate(at)],
    );
  }
}
