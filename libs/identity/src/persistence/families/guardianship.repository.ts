import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { translateConstraint, type Transaction } from '@app/platform';
import type {
  FamilyGuardian,
  FamilyMembership,
  Guardianship,
  GuardianSight,
  StudentLink,
} from '../../domain/families/family';
import { inOrder, POWERS, type Power } from '../../domain/families/powers';
import { FamilyNotFound, StudentNotFound } from '../../identity.errors';
import { lockStudent } from '../students/lock-student';
import type { Reader } from '../reader';

/** The powers of a guardianship `g` as an array, in no promised order. */
const POWERS_OF_G = `array_remove(ARRAY[${POWERS.map((power) => `CASE WHEN g.can_${power} THEN '${power}' END`).join(', ')}], NULL)`;

/** What guardian `m` of family `f` may do there: the owner everything, others what they hold for any of its students. */
const POWERS_IN_FAMILY = `CASE WHEN f.owner_id = m.account_id THEN ARRAY[${POWERS.map((power) => `'${power}'`).join(', ')}] ELSE ARRAY(
  SELECT DISTINCT held FROM identity_guardianship g, unnest(${POWERS_OF_G}) AS held
  WHERE g.family_id = m.family_id AND g.guardian_id = m.account_id) END`;

export interface LinkWithPowers extends StudentLink {
  readonly powers: readonly Power[];
  readonly isSuspended: boolean;
}

export type LockedLink = Pick<LinkWithPowers, 'familyId' | 'powers' | 'isSuspended'>;

interface LinkRow {
  student_id: Uuid;
  family_id: Uuid;
  first_name: string;
  time_zone: string;
  state: string;
  requires_presence: boolean;
  powers: Power[];
}

export interface GuardianshipWish {
  readonly familyId: Uuid;
  readonly studentId: Uuid;
  readonly guardianId: Uuid;
  readonly powers: readonly Power[];
  readonly demandsPresence: boolean;
}

/** Who may do what for whom. Every answer is read from the rows: nothing is remembered between requests. */
@Injectable()
export class GuardianshipRepository {
  async linksOf(reader: Reader, guardianId: Uuid, studentId: Uuid): Promise<LinkWithPowers[]> {
    const rows = await reader.query<LinkRow>(
      `SELECT g.student_id, g.family_id, a.first_name, a.time_zone, a.state, ${POWERS_OF_G} AS powers,
              EXISTS (SELECT 1 FROM identity_guardianship d WHERE d.student_id = g.student_id AND d.demands_presence) AS requires_presence
       FROM identity_guardianship g JOIN identity_account a ON a.id = g.student_id
       WHERE g.guardian_id = $1 AND g.student_id = $2 AND a.state <> 'closed'
       ORDER BY g.created_at, g.family_id`,
      [guardianId, studentId],
    );
    return rows.map((row) => ({
      studentId: row.student_id,
      familyId: row.family_id,
      firstName: row.first_name,
      timeZone: row.time_zone,
      requiresPresence: row.requires_presence,
      powers: inOrder(row.powers),
      isSuspended: row.state === 'suspended',
    }));
  }

  /**
   * What the guardian may do for the student, by family, and that it stays so until this transaction ends: whoever
   * withdraws a power, suspends the student or closes the guardian's account meanwhile waits, and whoever did so before
   * has been heard.
   */
  async lockLinks(tx: Transaction, guardianId: Uuid, studentId: Uuid): Promise<LockedLink[]> {
    await lockStudent(tx, studentId);
    const rows = await tx.query<{ family_id: Uuid; state: string; powers: Power[] }>(
      `SELECT g.family_id, a.state, ${POWERS_OF_G} AS powers
       FROM identity_guardianship g
       JOIN identity_account a ON a.id = g.student_id
       JOIN identity_account me ON me.id = g.guardian_id
       WHERE g.guardian_id = $1 AND g.student_id = $2 AND a.state <> 'closed' AND me.state = 'active'
       ORDER BY g.family_id FOR SHARE OF g, a, me`,
      [guardianId, studentId],
    );
    return rows.map((row) => ({
      familyId: row.family_id,
      powers: row.powers,
      isSuspended: row.state === 'suspended',
    }));
  }

  async familiesOf(reader: Reader, accountId: Uuid): Promise<FamilyMembership[]> {
    const rows = await reader.query<{ id: Uuid; name: string; is_own: boolean; powers: Power[] }>(
      `SELECT f.id, f.name, f.owner_id = $1 AS is_own, ${POWERS_IN_FAMILY} AS powers
       FROM identity_family_guardian m JOIN identity_family f ON f.id = m.family_id
       WHERE m.account_id = $1
       ORDER BY EXISTS (SELECT 1 FROM identity_guardianship g WHERE g.family_id = f.id AND g.guardian_id = $1) DESC,
         m.joined_at, f.id`,
      [accountId],
    );
    return rows.map(({ id, name, is_own: isOwn, powers }) => ({ id, name, isOwn, powers: inOrder(powers) }));
  }

  /** Null where the account is no guardian of the family. */
  async findFamilyPowers(reader: Reader, accountId: Uuid, familyId: Uuid): Promise<Power[] | null> {
    const [row] = await reader.query<{ powers: Power[] }>(
      `SELECT ${POWERS_IN_FAMILY} AS powers
       FROM identity_family_guardian m JOIN identity_family f ON f.id = m.family_id
       WHERE m.account_id = $1 AND m.family_id = $2`,
      [accountId, familyId],
    );
    return row ? inOrder(row.powers) : null;
  }

  /** As above, and it stays so until this transaction ends: the family's lock is the one of whoever changes powers in it. */
  async lockFamilyPowers(tx: Transaction, accountId: Uuid, familyId: Uuid): Promise<Power[] | null> {
    await tx.query('SELECT 1 FROM identity_family WHERE id = $1 FOR SHARE', [familyId]);
    const me = await tx.query(`SELECT 1 FROM identity_account WHERE id = $1 AND state = 'active' FOR SHARE`, [
      accountId,
    ]);
    return me.length > 0 ? this.findFamilyPowers(tx, accountId, familyId) : null;
  }

  async guardiansOf(reader: Reader, familyId: Uuid): Promise<FamilyGuardian[]> {
    const rows = await reader.query<{ account_id: Uuid; powers: Power[] }>(
      `SELECT m.account_id, ${POWERS_IN_FAMILY} AS powers
       FROM identity_family_guardian m
       JOIN identity_family f ON f.id = m.family_id
       JOIN identity_account a ON a.id = m.account_id
       WHERE m.family_id = $1 AND a.state = 'active'
       ORDER BY (f.owner_id = m.account_id) DESC, m.joined_at, m.account_id`,
      [familyId],
    );
    return rows.map((row) => ({ accountId: row.account_id, powers: inOrder(row.powers) }));
  }

  async guardianshipsOf(reader: Reader, studentId: Uuid): Promise<Guardianship[]> {
    const rows = await reader.query<{ guardian_id: Uuid; family_id: Uuid; powers: Power[]; demands_presence: boolean }>(
      `SELECT g.guardian_id, g.family_id, g.demands_presence, ${POWERS_OF_G} AS powers
       FROM identity_guardianship g JOIN identity_account a ON a.id = g.guardian_id
       WHERE g.student_id = $1 AND a.state = 'active' ORDER BY g.created_at, g.guardian_id, g.family_id`,
      [studentId],
    );
    return rows.map((row) => ({
      accountId: row.guardian_id,
      familyId: row.family_id,
      powers: inOrder(row.powers),
      demandsPresence: row.demands_presence,
    }));
  }

  async sightOf(reader: Reader, accountId: Uuid): Promise<GuardianSight> {
    const rows = await reader.query<{ family_id: Uuid; student_id: Uuid | null; powers: Power[] }>(
      `SELECT id AS family_id, NULL AS student_id, '{}' AS powers FROM identity_family WHERE owner_id = $1
       UNION ALL
       SELECT g.family_id, g.student_id, ${POWERS_OF_G} FROM identity_guardianship g WHERE g.guardian_id = $1
       ORDER BY 1, 2`,
      [accountId],
    );
    return {
      ownedFamilyIds: rows.filter((row) => row.student_id === null).map((row) => row.family_id),
      guarded: rows.flatMap(({ family_id: familyId, student_id: studentId, powers }) =>
        studentId === null ? [] : [{ familyId, studentId, powers: inOrder(powers) }],
      ),
    };
  }

  async isNear(reader: Reader, accountId: Uuid, studentId: Uuid, familyId: Uuid): Promise<boolean> {
    const rows = await reader.query(
      `SELECT FROM identity_guardianship WHERE guardian_id = $1 AND student_id = $2
       UNION ALL
       SELECT FROM identity_family_guardian WHERE account_id = $1 AND family_id = $3`,
      [accountId, studentId, familyId],
    );
    return rows.length > 0;
  }

  /** The family's owner first, then whoever has had the power longest. */
  async findSupervisor(reader: Reader, studentId: Uuid, familyId: Uuid): Promise<Uuid | null> {
    const [row] = await reader.query<{ guardian_id: Uuid }>(
      `SELECT g.guardian_id
       FROM identity_guardianship g
       JOIN identity_family f ON f.id = g.family_id
       JOIN identity_account a ON a.id = g.guardian_id
       WHERE g.student_id = $1 AND g.family_id = $2 AND g.can_supervise AND a.state = 'active'
       ORDER BY (f.owner_id = g.guardian_id) DESC, g.created_at, g.guardian_id LIMIT 1`,
      [studentId, familyId],
    );
    return row?.guardian_id ?? null;
  }

  /** Every guardianship within the family, oldest first. */
  async ofFamily(reader: Reader, familyId: Uuid): Promise<(Guardianship & { studentId: Uuid })[]> {
    const rows = await reader.query<{
      guardian_id: Uuid;
      student_id: Uuid;
      powers: Power[];
      demands_presence: boolean;
    }>(
      `SELECT g.guardian_id, g.student_id, g.demands_presence, ${POWERS_OF_G} AS powers
       FROM identity_guardianship g JOIN identity_account a ON a.id = g.guardian_id
       WHERE g.family_id = $1 AND a.state = 'active' ORDER BY g.created_at, g.guardian_id, g.student_id`,
      [familyId],
    );
    return rows.map((row) => ({
      accountId: row.guardian_id,
      familyId,
      studentId: row.student_id,
      powers: inOrder(row.powers),
      demandsPresence: row.demands_presence,
    }));
  }

  async setPresence(
    tx: Transaction,
    link: { familyId: Uuid; studentId: Uuid; guardianId: Uuid },
    demandsPresence: boolean,
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `UPDATE identity_guardianship SET demands_presence = $4, changed_at = $5
       WHERE family_id = $1 AND student_id = $2 AND guardian_id = $3`,
      [link.familyId, link.studentId, link.guardianId, demandsPresence, toDate(at)],
    );
  }

  async remove(tx: Transaction, link: { familyId: Uuid; studentId: Uuid; guardianId: Uuid }): Promise<void> {
    await tx.query('DELETE FROM identity_guardianship WHERE family_id = $1 AND student_id = $2 AND guardian_id = $3', [
      link.familyId,
      link.studentId,
      link.guardianId,
    ]);
  }

  async save(tx: Transaction, wish: GuardianshipWish, at: Temporal.Instant): Promise<void> {
    const columns = POWERS.map((power) => `can_${power}`);
    await tx
      .query(
        `INSERT INTO identity_guardianship
         (family_id, student_id, guardian_id, demands_presence, created_at, changed_at, ${columns.join(', ')})
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (family_id, student_id, guardian_id) DO UPDATE SET
         demands_presence = excluded.demands_presence, changed_at = excluded.changed_at,
         ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
        [
          wish.familyId,
          wish.studentId,
          wish.guardianId,
          wish.demandsPresence,
          toDate(at),
          ...POWERS.map((power) => wish.powers.includes(power)),
        ],
      )
      .catch((error: unknown) =>
        translateConstraint(error, {
          // Somebody left the family between the check and now.
          identity_guardianship_guardian: () => new FamilyNotFound(),
          identity_guardianship_student: () => new StudentNotFound(),
        }),
      );
  }
}
