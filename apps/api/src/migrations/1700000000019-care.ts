import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pause belongs to the family that set it; new browsers are told of also after a year; attempts are counted apart. */
export class Care1700000000019 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PAUSES);
    await queryRunner.query(DEVICES);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE identity_age_case ADD COLUMN was_suspended boolean;
      UPDATE identity_age_case c SET was_suspended =
        EXISTS (SELECT 1 FROM identity_student_pause p WHERE p.student_id = c.student_id);
      ALTER TABLE identity_age_case ALTER COLUMN was_suspended SET NOT NULL;
      DROP TABLE IF EXISTS identity_student_pause;
      ALTER TABLE identity_account DROP COLUMN IF EXISTS devices_known_since;
      UPDATE platform_rule SET "values" = jsonb_set("values", '{throttles}',
        ("values" -> 'throttles') - '{passkey-address,google-address}'::text[])
      WHERE lib = 'identity';
    `);
  }
}

const PAUSES = `
  -- Each family of a student may pause the profile, and ends only its own pause. While one stands the student is suspended.
  CREATE TABLE identity_student_pause (
    student_id uuid NOT NULL,
    family_id  uuid NOT NULL,
    paused_at  timestamptz NOT NULL,
    PRIMARY KEY (student_id, family_id),
    CONSTRAINT identity_student_pause_of_family FOREIGN KEY (family_id, student_id)
      REFERENCES identity_family_student (family_id, student_id) ON DELETE CASCADE
  );
  CREATE INDEX identity_student_pause_of ON identity_student_pause (family_id, student_id);

  -- Who paused was not written down. Where two families share a student, both have to say that it is over.
  INSERT INTO identity_student_pause (student_id, family_id, paused_at)
  SELECT m.student_id, m.family_id, now()
  FROM identity_family_student m JOIN identity_account a ON a.id = m.student_id
  LEFT JOIN identity_age_case c ON c.student_id = m.student_id AND c.closed_at IS NULL
  WHERE a.erased_at IS NULL AND (CASE WHEN c.id IS NULL THEN a.state = 'suspended' ELSE c.was_suspended END);

  ALTER TABLE identity_age_case DROP COLUMN was_suspended;
`;

const DEVICES = `
  -- Device records go after a year; that somebody has signed in before stays, so that what comes then is not the first.
  ALTER TABLE identity_account ADD COLUMN devices_known_since timestamptz;
  UPDATE identity_account a SET devices_known_since = (
    SELECT min(d.first_seen_at) FROM identity_device d WHERE d.account_id = a.id);
`;

const RULES = `
  UPDATE platform_rule SET "values" = jsonb_set("values", '{throttles}', "values" -> 'throttles' || '{
    "passkey-address": { "attempts": 60, "windowMinutes": 15 },
    "google-address": { "attempts": 60, "windowMinutes": 15 }
  }') WHERE lib = 'identity';
`;
