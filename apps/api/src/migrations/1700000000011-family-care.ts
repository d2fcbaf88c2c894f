import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guardians who invite each other, students who may be too young, and students who come of age. */
export class FamilyCare1700000000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ERASURES);
    await queryRunner.query(AGE_CASES);
    await queryRunner.query(INVITATIONS);
    await queryRunner.query(HANDOVERS);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE IF EXISTS identity_handover_token, identity_handover, identity_invitation_token, identity_invitation_student,
        identity_invitation, identity_age_case, platform_erasure CASCADE;
    `);
  }
}

const ERASURES = `
  -- A proof without a person: the subject stands here as a hash only.
  CREATE TABLE platform_erasure (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    subject_hash bytea NOT NULL,
    reason       text NOT NULL,
    erased_at    timestamptz NOT NULL,
    counts       jsonb NOT NULL,
    CONSTRAINT platform_erasure_hash_sha256 CHECK (length(subject_hash) = 32),
    CONSTRAINT platform_erasure_reason_known CHECK (reason IN ('under-13', 'account-closed', 'request'))
  );
  CREATE INDEX platform_erasure_of ON platform_erasure (subject_hash);
`;

const AGE_CASES = `
  -- Somebody said, or a date of birth says, that a student is too young. Confirmed, the student is erased and the case
  -- keeps the certificate instead.
  CREATE TABLE identity_age_case (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    student_id    uuid REFERENCES identity_student,
    source        text NOT NULL,
    reported_by   uuid REFERENCES identity_account,
    note          text,
    was_suspended boolean NOT NULL,
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    closed_by     uuid REFERENCES identity_account,
    outcome       text,
    reason        text,
    erasure_id    uuid REFERENCES platform_erasure,
    CONSTRAINT identity_age_case_source_known CHECK (source IN ('birth-date', 'guardian', 'student', 'tutor', 'staff')),
    CONSTRAINT identity_age_case_note_short CHECK (length(note) <= 1000 AND length(reason) <= 1000),
    CONSTRAINT identity_age_case_outcome_known CHECK (outcome IN ('confirmed', 'cleared')),
    CONSTRAINT identity_age_case_closed_has_outcome CHECK ((closed_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT identity_age_case_confirmed_names_nobody CHECK (
      outcome IS DISTINCT FROM 'confirmed' OR (student_id IS NULL AND note IS NULL AND erasure_id IS NOT NULL)
    )
  );
  CREATE UNIQUE INDEX identity_age_case_one_open ON identity_age_case (student_id) WHERE closed_at IS NULL;
  CREATE INDEX identity_age_case_of ON identity_age_case (student_id);
`;

const INVITATIONS = `
  -- 'guardian': into this family, with powers for each named student. 'other-family': the one student is guarded and paid
  -- for from the invited person's own family as well.
  CREATE TABLE identity_invitation (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    kind        text NOT NULL,
    family_id   uuid NOT NULL REFERENCES identity_family,
    email       text NOT NULL,
    invited_by  uuid NOT NULL REFERENCES identity_account,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    accepted_at timestamptz,
    accepted_by uuid REFERENCES identity_account,
    revoked_at  timestamptz,
    CONSTRAINT identity_invitation_kind_known CHECK (kind IN ('guardian', 'other-family')),
    CONSTRAINT identity_invitation_email_normal CHECK (email = lower(btrim(email)) AND length(email) <= 254),
    CONSTRAINT identity_invitation_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL)
  );
  CREATE INDEX identity_invitation_of ON identity_invitation (family_id);
  CREATE INDEX identity_invitation_to ON identity_invitation (email);

  CREATE TABLE identity_invitation_student (
    invitation_id uuid NOT NULL REFERENCES identity_invitation ON DELETE CASCADE,
    student_id    uuid NOT NULL REFERENCES identity_student,
    powers        text[] NOT NULL,
    PRIMARY KEY (invitation_id, student_id),
    CONSTRAINT identity_invitation_powers_known CHECK (
      powers <@ ARRAY['book', 'pay', 'watch', 'message', 'consent', 'supervise']
    )
  );
  CREATE INDEX identity_invitation_student_of ON identity_invitation_student (student_id);

  -- A mail that is written twice has two secrets; either opens the invitation, once.
  CREATE TABLE identity_invitation_token (
    token_hash    bytea PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES identity_invitation ON DELETE CASCADE,
    created_at    timestamptz NOT NULL,
    CONSTRAINT identity_invitation_token_sha256 CHECK (length(token_hash) = 32)
  );
  CREATE INDEX identity_invitation_token_of ON identity_invitation_token (invitation_id);
`;

const HANDOVERS = `
  -- A student who comes of age, and what they wish: it becomes true when they open the mail at their own address.
  CREATE TABLE identity_handover (
    student_id   uuid PRIMARY KEY REFERENCES identity_student ON DELETE CASCADE,
    adult_on     date NOT NULL,
    told_at      timestamptz NOT NULL,
    reminded_at  timestamptz,
    email        text,
    secret_hash  text,
    accepted     jsonb,
    address      inet,
    keeps        uuid[],
    wished_at    timestamptz,
    completed_at timestamptz,
    CONSTRAINT identity_handover_email_normal CHECK (email = lower(btrim(email)) AND length(email) <= 254),
    CONSTRAINT identity_handover_secret_argon2 CHECK (secret_hash LIKE '$argon2id$%')
  );

  CREATE TABLE identity_handover_token (
    token_hash bytea PRIMARY KEY,
    student_id uuid NOT NULL REFERENCES identity_handover ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    CONSTRAINT identity_handover_token_sha256 CHECK (length(token_hash) = 32)
  );
  CREATE INDEX identity_handover_token_of ON identity_handover_token (student_id);
`;

const RULES = `
  UPDATE platform_rule SET "values" = "values"
    || '{ "joinLinkMinutes": 60, "invitationDays": 7, "comingOfAgeDays": 30 }'
    || jsonb_build_object('throttles', ("values"->'throttles') || '{
         "join-address": { "attempts": 20, "windowMinutes": 15 },
         "join-student": { "attempts": 10, "windowMinutes": 60 },
         "invitation-address": { "attempts": 30, "windowMinutes": 15 },
         "invitation-family": { "attempts": 20, "windowMinutes": 1440 },
         "age-report-account": { "attempts": 5, "windowMinutes": 1440 },
         "handover-student": { "attempts": 5, "windowMinutes": 60 }
       }')
  WHERE lib = 'identity';
`;
