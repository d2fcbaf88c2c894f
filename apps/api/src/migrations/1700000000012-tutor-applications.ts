import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TutorApplications1700000000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What was one text becomes a list; the text that is there becomes its first entry.
      ALTER TABLE tutors_tutor
        ALTER COLUMN education TYPE jsonb USING CASE WHEN education = '' THEN '[]'
          ELSE jsonb_build_array(jsonb_build_object('award', education, 'institution', '', 'fromYear', null, 'toYear', null)) END,
        ALTER COLUMN education SET DEFAULT '[]',
        ALTER COLUMN experience TYPE jsonb USING CASE WHEN experience = '' THEN '[]'
          ELSE jsonb_build_array(jsonb_build_object('role', experience, 'organization', '', 'fromYear', null, 'toYear', null)) END,
        ALTER COLUMN experience SET DEFAULT '[]',
        ADD COLUMN video_provider text CHECK (video_provider IN ('youtube', 'vimeo')),
        ADD COLUMN video_id text,
        ADD COLUMN avatar_id uuid CONSTRAINT tutors_tutor_avatar_unique UNIQUE,
        ADD CONSTRAINT tutors_tutor_video_is_whole CHECK ((video_provider IS NULL) = (video_id IS NULL));

      CREATE TABLE tutors_application (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'needs-changes', 'approved', 'declined')),
        hours_per_week smallint CHECK (hours_per_week BETWEEN 1 AND 60),
        availability_note text NOT NULL DEFAULT '',
        started_at timestamptz NOT NULL,
        submitted_at timestamptz,
        decided_at timestamptz,
        decided_by uuid REFERENCES identity_account (id),
        decision_reason text,
        may_apply_again_at timestamptz,
        updated_at timestamptz NOT NULL,
        CONSTRAINT tutors_application_submitted_is_dated CHECK (state = 'draft' OR submitted_at IS NOT NULL)
      );
      COMMENT ON COLUMN tutors_application.decided_by IS 'Null where nobody decided: tutors from before there were applications.';
      CREATE UNIQUE INDEX tutors_application_one_open ON tutors_application (tutor_id)
        WHERE state IN ('draft', 'submitted', 'needs-changes');
      CREATE INDEX tutors_application_of_tutor ON tutors_application (tutor_id, id);
      CREATE INDEX tutors_application_by_state ON tutors_application (state, submitted_at, id);
      INSERT INTO tutors_application (tutor_id, state, started_at, submitted_at, decided_at, updated_at)
        SELECT id, CASE state WHEN 'applied' THEN 'submitted' ELSE 'approved' END, applied_at, applied_at,
          CASE WHEN state <> 'applied' THEN updated_at END, updated_at
        FROM tutors_tutor;

      CREATE TABLE tutors_document (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        application_id uuid NOT NULL REFERENCES tutors_application (id),
        kind text NOT NULL CHECK (kind IN ('identity', 'education', 'certificate', 'other')),
        file_name text NOT NULL,
        content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png')),
        bytes integer NOT NULL CHECK (bytes > 0),
        sha256 bytea NOT NULL,
        storage_key text NOT NULL CONSTRAINT tutors_document_key_unique UNIQUE,
        uploaded_at timestamptz NOT NULL
      );
      CREATE INDEX tutors_document_of_tutor ON tutors_document (tutor_id, id);

      CREATE TABLE tutors_unreferenced_file (
        storage_key text PRIMARY KEY,
        remove_after timestamptz NOT NULL
      );
      COMMENT ON TABLE tutors_unreferenced_file IS
        'Files that no row points to: being written, or given up. A job removes them, so that a crash on either side leaves none.';
      CREATE INDEX tutors_unreferenced_file_due ON tutors_unreferenced_file (remove_after);

      CREATE TABLE tutors_expiry_reminder (
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        kind text NOT NULL,
        expires_at timestamptz NOT NULL,
        days smallint NOT NULL,
        reminded_at timestamptz NOT NULL,
        PRIMARY KEY (tutor_id, kind, expires_at, days)
      );
      CREATE INDEX tutors_vetting_expiring ON tutors_vetting (expires_at) WHERE result = 'passed';

      INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('tutors', '2020-01-01T00:00:00Z', '{
        "reapplyAfterDays": 90,
        "reminderDays": [60, 30, 7],
        "documentsAtMost": 12,
        "documentMegabytes": 10,
        "avatarMegabytes": 8,
        "imageMegapixels": 40
      }');

      -- Whose registration it is: the role is granted by the link that proves the address.
      ALTER TABLE identity_registration
        ADD COLUMN role text NOT NULL DEFAULT 'guardian' CHECK (role IN ('guardian', 'tutor'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE identity_registration DROP COLUMN role;
      DELETE FROM platform_rule WHERE lib = 'tutors';
      DROP INDEX tutors_vetting_expiring;
      DROP TABLE tutors_expiry_reminder, tutors_unreferenced_file, tutors_document, tutors_application;
      ALTER TABLE tutors_tutor DROP CONSTRAINT tutors_tutor_video_is_whole, DROP COLUMN avatar_id, DROP COLUMN video_id,
        DROP COLUMN video_provider, ALTER COLUMN education DROP DEFAULT, ALTER COLUMN experience DROP DEFAULT,
        ALTER COLUMN education TYPE text USING coalesce(education #>> '{0,award}', ''),
        ALTER COLUMN experience TYPE text USING coalesce(experience #>> '{0,role}', '');
    `);
  }
}
