import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do with their own accounts: phone and postal address, new passwords and addresses, devices, leaving and coming back. */
export class AccountCare1700000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CONTACT);
    await queryRunner.query(WISHES);
    await queryRunner.query(DEVICES);
    await queryRunner.query(LINKS);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM identity_mail_token WHERE purpose <> 'verify-email';
      ALTER TABLE identity_mail_token DROP COLUMN subject_id, DROP CONSTRAINT identity_mail_token_purpose_known,
        ADD CONSTRAINT identity_mail_token_purpose_known CHECK (purpose IN ('verify-email'));
      ALTER TABLE identity_sign_in DROP COLUMN device_id;
      DROP TABLE identity_email_change, identity_password_reset, identity_device;
      ALTER TABLE identity_registration
        DROP COLUMN phone, DROP COLUMN street, DROP COLUMN city, DROP COLUMN postal_code;
      ALTER TABLE identity_account DROP CONSTRAINT identity_account_erased_is_empty;
      ALTER TABLE identity_account
        DROP COLUMN phone, DROP COLUMN street, DROP COLUMN city, DROP COLUMN postal_code, DROP COLUMN closed_with,
        ADD CONSTRAINT identity_account_erased_is_empty CHECK (
          erased_at IS NULL
          OR (state = 'closed' AND email IS NULL AND secret_hash IS NULL AND last_name IS NULL AND birth_date IS NULL)
        );
      DROP INDEX identity_account_closed;
      UPDATE platform_rule SET "values" = jsonb_set("values", '{throttles}',
        "values" -> 'throttles' - '{link-address,verify-account}'::text[])
        - '{passwordResetMinutes,emailChangeHours,disownDays,ageGateHours,comeBackDays,linksForgottenAfterDays,devicesForgottenAfterDays}'::text[]
      WHERE lib = 'identity';
    `);
  }
}

/** Null for students, and for accounts from before these were asked for. */
const CONTACT = `
  ALTER TABLE identity_account
    ADD COLUMN phone text CONSTRAINT identity_account_phone_e164 CHECK (phone ~ '^\\+1[0-9]{10}$'),
    ADD COLUMN street text CONSTRAINT identity_account_street_short CHECK (length(street) <= 200),
    ADD COLUMN city text CONSTRAINT identity_account_city_short CHECK (length(city) <= 100),
    ADD COLUMN postal_code text CONSTRAINT identity_account_postal_code_shape CHECK (postal_code ~ '^[0-9]{5}(-[0-9]{4})?$'),
    -- A student whose only guardian closed their account: closed, brought back and erased with it.
    ADD COLUMN closed_with uuid CONSTRAINT identity_account_closed_with REFERENCES identity_account,
    DROP CONSTRAINT identity_account_erased_is_empty;
  CREATE INDEX identity_account_closed_with ON identity_account (closed_with) WHERE closed_with IS NOT NULL;
  ALTER TABLE identity_account ADD CONSTRAINT identity_account_erased_is_empty CHECK (
    erased_at IS NULL
    OR (state = 'closed' AND email IS NULL AND secret_hash IS NULL AND last_name IS NULL AND birth_date IS NULL
        AND phone IS NULL AND street IS NULL AND city IS NULL AND postal_code IS NULL)
  );
  CREATE INDEX identity_account_closed ON identity_account (closed_at) WHERE state = 'closed' AND erased_at IS NULL;

  ALTER TABLE identity_registration
    ADD COLUMN phone text, ADD COLUMN street text, ADD COLUMN city text, ADD COLUMN postal_code text;
`;

const WISHES = `
  -- Written for unknown addresses too, then without an account: asking takes the same work whoever is asked for.
  CREATE TABLE identity_password_reset (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid REFERENCES identity_account ON DELETE CASCADE,
    asked_at   timestamptz NOT NULL
  );
  CREATE INDEX identity_password_reset_of ON identity_password_reset (account_id);
  CREATE INDEX identity_password_reset_age ON identity_password_reset (asked_at);

  CREATE TABLE identity_email_change (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id       uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    new_email        text NOT NULL,
    asked_at         timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    ended_at         timestamptz,
    CONSTRAINT identity_email_change_normal CHECK (new_email = lower(btrim(new_email)) AND length(new_email) <= 254)
  );
  CREATE UNIQUE INDEX identity_email_change_open ON identity_email_change (account_id) WHERE ended_at IS NULL;
  CREATE INDEX identity_email_change_age ON identity_email_change (asked_at);
`;

/** A browser that signed in before. Its id is renewed at every sign-in, so that a planted one is worth nothing. */
const DEVICES = `
  CREATE TABLE identity_device (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id    uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
    token_hash    bytea NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    CONSTRAINT identity_device_known_once UNIQUE (account_id, token_hash),
    CONSTRAINT identity_device_token_sha256 CHECK (length(token_hash) = 32)
  );
  CREATE INDEX identity_device_token ON identity_device (token_hash);
  CREATE INDEX identity_device_age ON identity_device (last_seen_at);

  ALTER TABLE identity_sign_in ADD COLUMN device_id uuid REFERENCES identity_device ON DELETE SET NULL;
  CREATE INDEX identity_sign_in_device ON identity_sign_in (device_id);
`;

const LINKS = `
  ALTER TABLE identity_mail_token
    ADD COLUMN subject_id uuid,
    DROP CONSTRAINT identity_mail_token_purpose_known,
    ADD CONSTRAINT identity_mail_token_purpose_known CHECK (purpose IN (
      'verify-email', 'reset-password', 'confirm-old-email', 'confirm-new-email', 'disown-sign-in'));
  COMMENT ON COLUMN identity_mail_token.subject_id IS
    'what the link is about: a password reset, a change of address, or a sign-in; null for registrations, which have a column';
`;

const RULES = `
  UPDATE platform_rule SET "values" = jsonb_set("values", '{throttles}', "values" -> 'throttles' || '{
    "link-address": { "attempts": 60, "windowMinutes": 15 },
    "verify-account": { "attempts": 10, "windowMinutes": 15 }
  }') || '{
    "passwordResetMinutes": 60,
    "emailChangeHours": 24,
    "disownDays": 7,
    "ageGateHours": 24,
    "comeBackDays": 30,
    "linksForgottenAfterDays": 30,
    "devicesForgottenAfterDays": 365
  }' WHERE lib = 'identity';
`;
