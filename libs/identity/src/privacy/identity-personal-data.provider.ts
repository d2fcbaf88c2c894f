import { Injectable } from '@nestjs/common';
import { Clock, toDate, type Json, type Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type Blocker, type PersonalDataProvider, type Transaction } from '@app/platform';
import { identityTables } from './identity.data-map';

/** `$1` is the subject. Dates as text: the driver would make instants of them. */
const EXPORTS = {
  account: `SELECT email, first_name, last_name, birth_date::text, phone, street, city, state_code, postal_code, time_zone, state,
              created_at, closed_at, email_verified_at, attested_adult_at, devices_known_since FROM identity_account WHERE id = $1`,
  roles: 'SELECT role, granted_at FROM identity_account_role WHERE account_id = $1 ORDER BY role',
  student: 'SELECT handle, grade, goals, accessibility_needs, created_at FROM identity_student WHERE id = $1',
  families: `SELECT f.name, f.owner_id = $1 AS is_owner, m.joined_at FROM identity_family_guardian m
             JOIN identity_family f ON f.id = m.family_id WHERE m.account_id = $1 ORDER BY m.joined_at`,
  guardianships: `SELECT a.first_name AS student, g.can_book, g.can_pay, g.can_watch, g.can_message, g.can_consent,
                    g.can_supervise, g.demands_presence, g.created_at, g.changed_at
                  FROM identity_guardianship g JOIN identity_account a ON a.id = g.student_id
                  WHERE g.guardian_id = $1 ORDER BY g.created_at`,
  guardians: `SELECT a.first_name AS guardian, g.created_at FROM identity_guardianship g
              JOIN identity_account a ON a.id = g.guardian_id WHERE g.student_id = $1 ORDER BY g.created_at`,
  pauses: `SELECT paused_at FROM identity_student_pause WHERE student_id = $1 ORDER BY paused_at`,
  signIns: `SELECT host(address) AS address, user_agent, created_at, expires_at, revoked_at
            FROM identity_sign_in WHERE account_id = $1 ORDER BY created_at`,
  secondFactors: `SELECT 'authenticator app' AS kind, NULL AS name, created_at AS added_at, NULL::timestamptz AS used_at
                  FROM identity_totp WHERE account_id = $1
                  UNION ALL SELECT 'passkey', name, created_at, used_at FROM identity_passkey WHERE account_id = $1
                  UNION ALL SELECT 'recovery code', NULL, created_at, used_at FROM identity_recovery_code WHERE account_id = $1`,
  googleLinks: 'SELECT email, subject, linked_at FROM identity_google_link WHERE account_id = $1',
  devices: `SELECT first_seen_at, last_seen_at FROM identity_device WHERE account_id = $1 ORDER BY first_seen_at`,
  passwordResets: 'SELECT asked_at FROM identity_password_reset WHERE account_id = $1 ORDER BY asked_at',
  emailChanges: `SELECT new_email, asked_at, old_confirmed_at, new_confirmed_at, ended_at FROM identity_email_change
                 WHERE account_id = $1 ORDER BY asked_at`,
  registrations: `SELECT first_name, last_name, birth_date::text, phone, street, city, state_code, postal_code, time_zone, host(address) AS address, accepted, created_at
                  FROM identity_registration WHERE account_id = $1 ORDER BY created_at`,
  ageCases: `SELECT source, note, opened_at, closed_at, outcome FROM identity_age_case
             WHERE student_id = $1 OR reported_by = $1 ORDER BY opened_at`,
  invitations: `SELECT i.kind, f.name AS family, i.email, i.created_at, i.expires_at, i.accepted_at, i.revoked_at
                FROM identity_invitation i JOIN identity_family f ON f.id = i.family_id
                WHERE i.invited_by = $1 OR i.accepted_by = $1 ORDER BY i.created_at`,
  handover: `SELECT adult_on::text, told_at, email, wished_at, completed_at FROM identity_handover WHERE student_id = $1`,
  acceptances: `SELECT document, version, sha256, role, host(address) AS address, accepted_at, withdrawn_at
                FROM identity_acceptance WHERE account_id = $1 ORDER BY accepted_at, document`,
} as const;

/** In this order. The account's row stays, emptied, for what other libs must keep and point to; proofs of acceptance stay. */
const ERASURES = [
  'DELETE FROM identity_sign_in WHERE account_id = $1',
  'DELETE FROM identity_totp WHERE account_id = $1',
  'DELETE FROM identity_recovery_code WHERE account_id = $1',
  'DELETE FROM identity_passkey WHERE account_id = $1',
  'DELETE FROM identity_google_link WHERE account_id = $1',
  'DELETE FROM identity_mail_token WHERE account_id = $1',
  'DELETE FROM identity_device WHERE account_id = $1',
  'DELETE FROM identity_password_reset WHERE account_id = $1',
  'DELETE FROM identity_email_change WHERE account_id = $1',
  'DELETE FROM identity_registration WHERE account_id = $1',
  'DELETE FROM identity_join_link WHERE student_id = $1',
  'DELETE FROM identity_handover WHERE student_id = $1',
  'DELETE FROM identity_invitation_student WHERE student_id = $1',
  'UPDATE identity_age_case SET student_id = NULL, note = NULL WHERE student_id = $1',
  'UPDATE identity_age_case SET reported_by = NULL WHERE reported_by = $1',
  'DELETE FROM identity_invitation WHERE invited_by = $1 OR accepted_by = $1',
  `DELETE FROM identity_invitation i USING identity_account a
   WHERE a.id = $1 AND i.email = a.email AND i.accepted_at IS NULL`,
  'DELETE FROM identity_account_role WHERE account_id = $1',
  'DELETE FROM identity_guardianship WHERE guardian_id = $1',
  'DELETE FROM identity_student_pause WHERE student_id = $1',
  'DELETE FROM identity_family_student WHERE student_id = $1',
  `DELETE FROM identity_family_guardian m USING identity_family f
   WHERE m.account_id = $1 AND f.id = m.family_id AND f.owner_id <> $1`,
  `UPDATE identity_family SET name = 'Closed family' WHERE owner_id = $1`,
  'UPDATE identity_student SET handle = NULL, grade = NULL, goals = NULL, accessibility_needs = NULL WHERE id = $1',
];

/** Everyone points to people, so identity erases last. */
@Injectable()
@HoldsPersonalData()
export class IdentityPersonalDataProvider implements PersonalDataProvider {
  readonly tables = identityTables;
  readonly order = 900;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async export(subject: Uuid): Promise<Json> {
    const parts: Record<string, Json> = {};
    for (const [name, sql] of Object.entries(EXPORTS)) {
      const rows = await this.database.query<Record<string, unknown>>(sql, [subject]);
      parts[name] = JSON.parse(JSON.stringify(rows)) as Json;
    }
    return parts;
  }

  async blockers(subject: Uuid): Promise<Blocker[]> {
    const [found] = await this.database.query<{
      is_staff: boolean;
      shares_owned_family: boolean;
      only_guardian_of: string[];
      only_supervisor_of: string[];
    }>(
      `SELECT
         EXISTS (SELECT 1 FROM identity_account_role WHERE account_id = $1 AND role LIKE 'staff:%') AS is_staff,
         EXISTS (SELECT 1 FROM identity_family f JOIN identity_family_guardian m ON m.family_id = f.id
                 WHERE f.owner_id = $1 AND m.account_id <> $1) AS shares_owned_family,
         ARRAY(SELECT DISTINCT a.first_name FROM identity_guardianship g JOIN identity_account a ON a.id = g.student_id
               WHERE g.guardian_id = $1 AND a.state <> 'closed' AND NOT EXISTS (
                 SELECT 1 FROM identity_guardianship o WHERE o.student_id = g.student_id AND o.guardian_id <> $1)) AS only_guardian_of,
         ARRAY(SELECT DISTINCT a.first_name FROM identity_guardianship g
               JOIN identity_account a ON a.id = g.student_id AND a.state <> 'closed'
               JOIN identity_family f ON f.id = g.family_id AND f.owner_id <> $1
               WHERE g.guardian_id = $1 AND g.can_supervise AND NOT EXISTS (
                 SELECT 1 FROM identity_guardianship o JOIN identity_account h ON h.id = o.guardian_id
                 WHERE o.family_id = g.family_id AND o.student_id = g.student_id AND o.guardian_id <> $1
                   AND o.can_supervise AND h.state = 'active')) AS only_supervisor_of`,
      [subject],
    );
    const blockers: Blocker[] = [];
    if (found?.is_staff) {
      blockers.push({
        code: 'identity.staff',
        detail: 'You work here.',
        consequence: 'An administrator ends your staff roles first.',
        stops: true,
      });
    }
    if (found?.shares_owned_family) {
      blockers.push({
        code: 'identity.co-guardian',
        detail: 'Another guardian belongs to the family that you own.',
        consequence: 'Hand the family over to them first, or end their membership.',
        stops: true,
      });
    }
    for (const firstName of found?.only_supervisor_of ?? []) {
      blockers.push({
        code: 'identity.only-supervisor',
        detail: `Nobody else supervises ${firstName}.`,
        consequence: `Have somebody else named who supervises ${firstName} first: the family’s owner does that on the family page.`,
        stops: true,
      });
    }
    for (const firstName of found?.only_guardian_of ?? []) {
      blockers.push({
        code: 'identity.only-guardian',
        detail: `You are the only guardian of ${firstName}.`,
        consequence: 'The student’s profile is erased together with your account.',
        stops: false,
      });
    }
    return blockers;
  }

  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    for (const sql of ERASURES) await tx.query(sql, [subject]);
    await tx.query(
      `UPDATE identity_account SET email = NULL, email_verified_at = NULL, secret_hash = NULL, first_name = 'Former member',
         last_name = NULL, birth_date = NULL, phone = NULL, street = NULL, city = NULL, state_code = NULL, postal_code = NULL,
         closed_with = NULL, devices_known_since = NULL, time_zone = 'UTC', state = 'closed',
         closed_at = coalesce(closed_at, $2), erased_at = coalesce(erased_at, $2)
       WHERE id = $1`,
      [subject, toDate(this.clock.now())],
    );
  }
}
