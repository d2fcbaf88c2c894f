import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People: accounts, families, students, who may do what for whom, sign-ins and the proofs of what was accepted.
 * Secrets (tokens, passphrases) are stored as hashes only. A student is an account with student details: same id.
 */
export class Identity1700000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ACCOUNTS);
    await queryRunner.query(FAMILIES);
    await queryRunner.query(SECRETS);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE IF EXISTS
        identity_throttle, identity_acceptance, identity_join_link, identity_mail_token, identity_registration, identity_sign_in,
        identity_guardianship, identity_family_student, identity_student, identity_family_guardian, identity_family,
        identity_account_role, identity_account CASCADE;
      DELETE FROM platform_rule WHERE lib = 'identity';
    `);
  }
}

const ACCOUNTS = `
  CREATE TABLE identity_account (
    id                uuid PRIMARY KEY DEFAULT uuidv7(),
    email             text,
    email_verified_at timestamptz,
    secret_hash       text,
    first_name        text NOT NULL,
    last_name         text,
    birth_date        date,
    state_code        text,
    time_zone         text NOT NULL,
    attested_adult_at timestamptz,
    state             text NOT NULL DEFAULT 'active',
    created_at        timestamptz NOT NULL,
    closed_at         timestamptz,
    erased_at         timestamptz,
    CONSTRAINT identity_account_email_key UNIQUE (email),
    CONSTRAINT identity_account_email_normal CHECK (email = lower(btrim(email)) AND length(email) <= 254),
    CONSTRAINT identity_account_state_known CHECK (state IN ('active', 'suspended', 'closed')),
    CONSTRAINT identity_account_names_short CHECK (length(first_name) <= 80 AND length(last_name) <= 80),
    CONSTRAINT identity_account_state_code_shape CHECK (state_code ~ '^[A-Z]{2}$'),
    CONSTRAINT identity_account_secret_argon2 CHECK (secret_hash LIKE '$argon2id$%'),
    CONSTRAINT identity_account_erased_is_empty CHECK (
      erased_at IS NULL
      OR (state = 'closed' AND email IS NULL AND secret_hash IS NULL AND last_name IS NULL AND birth_date IS NULL)
    )
  );
  CREATE INDEX identity_account_unverified ON identity_account (created_at)
    WHERE email IS NOT NULL AND email_verified_at IS NULL;

  CREATE TABLE identity_account_role (
    account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    role       text NOT NULL,
    granted_at timestamptz NOT NULL,
    granted_by uuid REFERENCES identity_account,
    PRIMARY KEY (account_id, role),
    CONSTRAINT identity_account_role_known CHECK (role IN (
      'guardian', 'student', 'tutor',
      'staff:support', 'staff:safety', 'staff:finance', 'staff:privacy', 'staff:admin'
    ))
  );
`;

const FAMILIES = `
  CREATE TABLE identity_family (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    name       text NOT NULL,
    owner_id   uuid NOT NULL REFERENCES identity_account,
    created_at timestamptz NOT NULL,
    CONSTRAINT identity_family_name_short CHECK (length(name) BETWEEN 1 AND 120)
  );

  CREATE TABLE identity_family_guardian (
    family_id  uuid NOT NULL REFERENCES identity_family,
    account_id uuid NOT NULL REFERENCES identity_account,
    joined_at  timestamptz NOT NULL,
    PRIMARY KEY (family_id, account_id)
  );
  CREATE INDEX identity_family_guardian_of ON identity_family_guardian (account_id);
  -- The owner is always one of the family's guardians; deferred, because each row needs the other.
  ALTER TABLE identity_family ADD CONSTRAINT identity_family_owner_is_guardian
    FOREIGN KEY (id, owner_id) REFERENCES identity_family_guardian (family_id, account_id) DEFERRABLE INITIALLY DEFERRED;

  CREATE TABLE identity_student (
    id                  uuid PRIMARY KEY REFERENCES identity_account,
    handle              text,
    grade               text,
    goals               text,
    accessibility_needs text,
    added_by            uuid NOT NULL REFERENCES identity_account,
    created_at          timestamptz NOT NULL,
    CONSTRAINT identity_student_handle_key UNIQUE (handle),
    CONSTRAINT identity_student_handle_shape CHECK (handle ~ '^[a-z][a-z0-9-]{2,29}$')
  );

  CREATE TABLE identity_family_student (
    family_id  uuid NOT NULL REFERENCES identity_family,
    student_id uuid NOT NULL REFERENCES identity_student,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (family_id, student_id)
  );
  CREATE INDEX identity_family_student_of ON identity_family_student (student_id);

  CREATE TABLE identity_guardianship (
    family_id        uuid NOT NULL,
    student_id       uuid NOT NULL,
    guardian_id      uuid NOT NULL,
    can_book         boolean NOT NULL,
    can_pay          boolean NOT NULL,
    can_watch        boolean NOT NULL,
    can_message      boolean NOT NULL,
    can_consent      boolean NOT NULL,
    can_supervise    boolean NOT NULL,
    demands_presence boolean NOT NULL DEFAULT false,
    created_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    PRIMARY KEY (family_id, student_id, guardian_id),
    -- Leaving a family, or a student leaving it, ends every power at once.
    CONSTRAINT identity_guardianship_guardian FOREIGN KEY (family_id, guardian_id)
      REFERENCES identity_family_guardian (family_id, account_id) ON DELETE CASCADE,
    CONSTRAINT identity_guardianship_student FOREIGN KEY (family_id, student_id)
      REFERENCES identity_family_student (family_id, student_id) ON DELETE CASCADE,
    CONSTRAINT identity_guardianship_not_self CHECK (student_id <> guardian_id)
  );
  CREATE INDEX identity_guardianship_of_guardian ON identity_guardianship (guardian_id, student_id);
  CREATE INDEX identity_guardianship_of_student ON identity_guardianship (student_id);
`;

const SECRETS = `
  CREATE TABLE identity_sign_in (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    address    inet,
    user_agent text,
    CONSTRAINT identity_sign_in_token_key UNIQUE (token_hash),
    CONSTRAINT identity_sign_in_token_sha256 CHECK (length(token_hash) = 32),
    CONSTRAINT identity_sign_in_ends CHECK (expires_at > created_at)
  );
  CREATE INDEX identity_sign_in_open ON identity_sign_in (account_id) WHERE revoked_at IS NULL;

  -- What each of those who registered with an unproven address typed. The link that is opened decides whose it is.
  CREATE TABLE identity_registration (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id  uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    secret_hash text NOT NULL,
    first_name  text NOT NULL,
    last_name   text,
    birth_date  date NOT NULL,
    state_code  text,
    time_zone   text NOT NULL,
    accepted    jsonb NOT NULL,
    address     inet,
    created_at  timestamptz NOT NULL,
    CONSTRAINT identity_registration_secret_argon2 CHECK (secret_hash LIKE '$argon2id$%')
  );
  CREATE INDEX identity_registration_of ON identity_registration (account_id);
  CREATE INDEX identity_registration_age ON identity_registration (created_at);

  CREATE TABLE identity_mail_token (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    -- Null once the registration is done or forgotten: such a link completes nothing.
    registration_id uuid REFERENCES identity_registration ON DELETE SET NULL,
    purpose    text NOT NULL,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    CONSTRAINT identity_mail_token_key UNIQUE (token_hash),
    CONSTRAINT identity_mail_token_sha256 CHECK (length(token_hash) = 32),
    CONSTRAINT identity_mail_token_purpose_known CHECK (purpose IN ('verify-email'))
  );
  CREATE INDEX identity_mail_token_of ON identity_mail_token (account_id);
  CREATE INDEX identity_mail_token_for ON identity_mail_token (registration_id);

  CREATE TABLE identity_join_link (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    student_id uuid NOT NULL REFERENCES identity_student ON DELETE CASCADE,
    token_hash bytea NOT NULL,
    created_by uuid NOT NULL REFERENCES identity_account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz,
    CONSTRAINT identity_join_link_key UNIQUE (token_hash),
    CONSTRAINT identity_join_link_sha256 CHECK (length(token_hash) = 32)
  );
  CREATE INDEX identity_join_link_of ON identity_join_link (student_id);

  -- A proof: it outlives what the account shows, and no two versions share a hash by accident.
  CREATE TABLE identity_acceptance (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id   uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    document     text NOT NULL,
    version      text NOT NULL,
    sha256       text NOT NULL,
    role         text NOT NULL,
    address      inet,
    accepted_at  timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT identity_acceptance_document_known CHECK (document IN ('terms', 'privacy')),
    CONSTRAINT identity_acceptance_sha256_shape CHECK (sha256 ~ '^[0-9a-f]{64}$')
  );
  CREATE INDEX identity_acceptance_of ON identity_acceptance (account_id, document);

  -- Counters are found by a hash, so that the table names neither an account nor an address.
  CREATE TABLE identity_throttle (
    scope             text NOT NULL,
    subject_hash      bytea NOT NULL,
    window_started_at timestamptz NOT NULL,
    attempts          int NOT NULL,
    PRIMARY KEY (scope, subject_hash),
    CONSTRAINT identity_throttle_attempts_counted CHECK (attempts >= 0)
  );
  CREATE INDEX identity_throttle_age ON identity_throttle (window_started_at);
`;

const RULES = `
  INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('identity', '2020-01-01T00:00:00Z', '{
    "adultAge": 18,
    "studentYoungestAge": 13,
    "studentOldestAge": 17,
    "ageZone": "Pacific/Pago_Pago",
    "passwordShortest": 10,
    "passphraseShortest": 12,
    "signInDays": 30,
    "studentSignInDays": 7,
    "verificationHours": 24,
    "unverifiedDays": 7,
    "throttles": {
      "sign-in-account": { "attempts": 10, "windowMinutes": 15 },
      "sign-in-address": { "attempts": 60, "windowMinutes": 15 },
      "register-address": { "attempts": 60, "windowMinutes": 60 },
      "mail-account": { "attempts": 5, "windowMinutes": 60 },
      "mail-address": { "attempts": 60, "windowMinutes": 60 },
      "verify-address": { "attempts": 60, "windowMinutes": 15 }
    }
  }');
`;
