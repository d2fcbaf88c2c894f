import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Role, Transaction } from '@app/platform';
import { describeDevice, deviceName } from '../../domain/sign-in/device';
import {
  STAFF_ROLES,
  type AccountState,
  type FamilyOfPerson,
  type FoundPerson,
  type PeopleQuery,
  type PersonFile,
  type PersonSignIn,
  type StaffMember,
  type StaffRole,
} from '../../domain/staff/staff-people';
import type { Reader } from '../reader';

const NEWEST_SIGN_INS = 10;

const PERSON = `a.id AS "accountId", a.first_name AS "firstName", a.last_name AS "lastName", a.email, s.handle,
  a.state_code AS "stateCode", a.state,
  ARRAY(SELECT r.role FROM identity_account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles`;

const FROM = 'identity_account a LEFT JOIN identity_student s ON s.id = a.id';

interface FileRow extends FoundPerson {
  is_email_verified: boolean;
  phone: string | null;
  street: string | null;
  city: string | null;
  postal_code: string | null;
  birth_date: string | null;
  time_zone: string;
  created_at: Date;
}

interface StaffRow {
  accountId: Uuid;
  firstName: string;
  lastName: string | null;
  email: string | null;
  state: AccountState;
  roles: StaffRole[];
  since: Date;
}

/** Reads over everybody, for staff. Nothing else in this lib reads a person without being asked by someone close to them. */
@Injectable()
export class StaffPeopleRepository {
  async search(reader: Reader, query: PeopleQuery, limit: number): Promise<FoundPerson[]> {
    if ('email' in query) {
      return reader.query<FoundPerson>(`SELECT ${PERSON} FROM ${FROM} WHERE a.email = $1 LIMIT $2`, [
        query.email,
        limit,
      ]);
    }
    return reader.query<FoundPerson>(
      `SELECT ${PERSON} FROM ${FROM}
       WHERE a.erased_at IS NULL AND (
         lower(a.first_name) LIKE $1 OR lower(a.last_name) LIKE $1
         OR lower(a.first_name || ' ' || a.last_name) LIKE $1 OR s.handle LIKE $1)
       ORDER BY lower(a.last_name), lower(a.first_name), a.id LIMIT $2`,
      [`${query.prefix.replace(/[\\%_]/g, '\\$&')}%`, limit],
    );
  }

  async findFile(reader: Reader, accountId: Uuid, now: Temporal.Instant): Promise<Omit<PersonFile, 'isAdult'> | null> {
    const [row] = await reader.query<FileRow>(
      `SELECT ${PERSON}, a.email_verified_at IS NOT NULL AS is_email_verified, a.birth_date::text, a.time_zone,
         a.created_at, a.phone, a.street, a.city, a.postal_code
       FROM ${FROM} WHERE a.id = $1`,
      [accountId],
    );
    if (!row) return null;
    const { is_email_verified, postal_code, birth_date, time_zone, created_at, ...person } = row;
    return {
      ...person,
      isEmailVerified: is_email_verified,
      postalCode: postal_code,
      birthDate: birth_date === null ? null : Temporal.PlainDate.from(birth_date),
      timeZone: time_zone,
      registeredAt: toInstant(created_at),
      families: await this.familiesOf(reader, accountId),
      signIns: await this.signInsOf(reader, accountId, now),
    };
  }

  async staff(reader: Reader): Promise<StaffMember[]> {
    const rows = await reader.query<StaffRow>(
      `SELECT a.id AS "accountId", a.first_name AS "firstName", a.last_name AS "lastName", a.email, a.state,
         array_agg(r.role ORDER BY array_position($1::text[], r.role)) AS roles, min(r.granted_at) AS since
       FROM identity_account a JOIN identity_account_role r ON r.account_id = a.id
       WHERE r.role = ANY($1) AND a.state <> 'closed'
       GROUP BY a.id ORDER BY lower(a.last_name), lower(a.first_name), a.id`,
      [STAFF_ROLES],
    );
    return rows.map(({ since, ...member }) => ({ ...member, since: toInstant(since) }));
  }

  async staffRolesOf(reader: Reader, accountId: Uuid): Promise<StaffRole[]> {
    const rows = await reader.query<{ role: StaffRole }>(
      'SELECT role FROM identity_account_role WHERE account_id = $1 AND role = ANY($2)',
      [accountId, STAFF_ROLES],
    );
    return rows.map((row) => row.role);
  }

  async endRole(tx: Transaction, accountId: Uuid, role: Role): Promise<void> {
    await tx.query('DELETE FROM identity_account_role WHERE account_id = $1 AND role = $2', [accountId, role]);
  }

  private async familiesOf(reader: Reader, accountId: Uuid): Promise<FamilyOfPerson[]> {
    return reader.query<FamilyOfPerson>(
      `SELECT f.id AS "familyId", f.name, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', a.id, 'firstName', a.first_name, 'lastName', a.last_name,
           'as', m.part) ORDER BY m.position, a.first_name, a.id), '[]')
         FROM (
           SELECT g.account_id, CASE WHEN g.account_id = f.owner_id THEN 'owner' ELSE 'guardian' END AS part,
             CASE WHEN g.account_id = f.owner_id THEN 0 ELSE 1 END AS position
           FROM identity_family_guardian g WHERE g.family_id = f.id
           UNION ALL
           SELECT t.student_id, 'student', 2 FROM identity_family_student t WHERE t.family_id = f.id) m
         JOIN identity_account a ON a.id = m.account_id) AS members
       FROM identity_family f
       WHERE EXISTS (SELECT FROM identity_family_guardian g WHERE g.family_id = f.id AND g.account_id = $1)
          OR EXISTS (SELECT FROM identity_family_student t WHERE t.family_id = f.id AND t.student_id = $1)
       ORDER BY f.created_at, f.id`,
      [accountId],
    );
  }

  private async signInsOf(reader: Reader, accountId: Uuid, now: Temporal.Instant): Promise<PersonSignIn[]> {
    const rows = await reader.query<{
      created_at: Date;
      address: string | null;
      user_agent: string | null;
      is_open: boolean;
    }>(
      `SELECT created_at, host(address) AS address, user_agent, revoked_at IS NULL AND expires_at > $2 AS is_open
       FROM identity_sign_in WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${NEWEST_SIGN_INS}`,
      [accountId, toDate(now)],
    );
    return rows.map((row) => ({
      at: toInstant(row.created_at),
      address: row.address,
      device: deviceName(describeDevice(row.user_agent)),
      isOpen: row.is_open,
    }));
  }
}
