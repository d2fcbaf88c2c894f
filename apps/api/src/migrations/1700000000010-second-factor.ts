import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second factors, and when a sign-in last proved who it is. A TOTP secret is sealed with a key that is not in the
 * database; recovery codes are hashes; a passkey's public key is no secret.
 */
export class SecondFactor1700000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SIGN_INS);
    await queryRunner.query(FACTORS);
    await queryRunner.query(GOOGLE);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE IF EXISTS identity_google_attempt, identity_google_link, identity_passkey_challenge, identity_passkey,
        identity_recovery_code, identity_totp;
      DELETE FROM identity_sign_in WHERE awaits_second_step;
      ALTER TABLE identity_sign_in DROP COLUMN proved_at, DROP COLUMN awaits_second_step;
    `);
  }
}

const SIGN_INS = `
  ALTER TABLE identity_sign_in
    ADD COLUMN proved_at timestamptz,
    -- Half open: the first step was right, and nothing is allowed before the second.
    ADD COLUMN awaits_second_step boolean NOT NULL DEFAULT false;
  UPDATE identity_sign_in SET proved_at = created_at;
  ALTER TABLE identity_sign_in ALTER COLUMN proved_at SET NOT NULL;
`;

const FACTORS = `
  CREATE TABLE identity_totp (
    account_id   uuid PRIMARY KEY REFERENCES identity_account ON DELETE CASCADE,
    secret       bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    -- The time step of the last code that was taken: no code is taken twice, nor one before it.
    last_step    bigint
  );

  CREATE TABLE identity_recovery_code (
    account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    code_hash  bytea NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT identity_recovery_code_sha256 CHECK (length(code_hash) = 32)
  );

  CREATE TABLE identity_passkey (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id    uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    credential_id text NOT NULL,
    public_key    bytea NOT NULL,
    counter       bigint NOT NULL,
    transports    text[] NOT NULL,
    is_synced     boolean NOT NULL,
    name          text NOT NULL,
    created_at    timestamptz NOT NULL,
    used_at       timestamptz,
    CONSTRAINT identity_passkey_credential_key UNIQUE (credential_id),
    CONSTRAINT identity_passkey_name_short CHECK (length(name) BETWEEN 1 AND 60),
    CONSTRAINT identity_passkey_counter_counted CHECK (counter >= 0)
  );
  CREATE INDEX identity_passkey_of ON identity_passkey (account_id);

  -- What an authenticator was asked to sign: answered once, and soon.
  CREATE TABLE identity_passkey_challenge (
    challenge  text PRIMARY KEY,
    purpose    text NOT NULL,
    -- Whose sign-in asked; null where nobody is signed in yet.
    sign_in_id uuid REFERENCES identity_sign_in ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT identity_passkey_challenge_purpose_known CHECK (purpose IN ('add', 'sign-in', 'second-step', 'prove')),
    CONSTRAINT identity_passkey_challenge_asked_by CHECK ((purpose = 'sign-in') = (sign_in_id IS NULL))
  );
  CREATE INDEX identity_passkey_challenge_age ON identity_passkey_challenge (expires_at);
  CREATE INDEX identity_passkey_challenge_of ON identity_passkey_challenge (sign_in_id);
`;

const GOOGLE = `
  CREATE TABLE identity_google_link (
    account_id uuid PRIMARY KEY REFERENCES identity_account ON DELETE CASCADE,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    email      text NOT NULL,
    linked_at  timestamptz NOT NULL,
    CONSTRAINT identity_google_link_subject_key UNIQUE (issuer, subject)
  );

  -- A visit to Google that is under way, in one browser.
  CREATE TABLE identity_google_attempt (
    state_hash    bytea PRIMARY KEY,
    browser_hash  bytea NOT NULL,
    code_verifier text NOT NULL,
    nonce         text NOT NULL,
    next_path     text NOT NULL,
    -- The sign-in that wants the link; null where somebody signs in.
    sign_in_id    uuid REFERENCES identity_sign_in ON DELETE CASCADE,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
  );
  CREATE INDEX identity_google_attempt_age ON identity_google_attempt (expires_at);
  CREATE INDEX identity_google_attempt_of ON identity_google_attempt (sign_in_id);
`;

const RULES = `
  UPDATE platform_rule SET "values" = "values"
    || '{
      "freshProofMinutes": 10,
      "secondStepMinutes": 10,
      "passkeyChallengeMinutes": 5,
      "googleAttemptMinutes": 10,
      "recoveryCodes": 10
    }'
    || jsonb_build_object('throttles', "values"->'throttles' || '{
      "code-account": { "attempts": 5, "windowMinutes": 15 },
      "recovery-account": { "attempts": 5, "windowMinutes": 60 },
      "proof-account": { "attempts": 10, "windowMinutes": 15 },
      "second-step-address": { "attempts": 60, "windowMinutes": 15 }
    }')
  WHERE lib = 'identity';
`;
