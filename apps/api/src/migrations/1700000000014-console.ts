import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looks at people unmasked, and who looked at the look. */
export class Console1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE console_break_glass (
        id          uuid PRIMARY KEY DEFAULT uuidv7(),
        opened_by   uuid NOT NULL REFERENCES identity_account,
        subject_id  uuid NOT NULL REFERENCES identity_account,
        purpose     text NOT NULL,
        ticket      text NOT NULL,
        opened_at   timestamptz NOT NULL,
        expires_at  timestamptz NOT NULL,
        ended_at    timestamptz,
        reviewed_by uuid REFERENCES identity_account,
        reviewed_at timestamptz,
        verdict     text,
        review_note text,
        CONSTRAINT console_break_glass_purpose_known CHECK (purpose IN (
          'support-request', 'safety-report', 'age-case', 'payment-question', 'privacy-request', 'legal-request')),
        CONSTRAINT console_break_glass_verdict_known CHECK (verdict IN ('in-order', 'questioned')),
        CONSTRAINT console_break_glass_texts_short CHECK (length(ticket) BETWEEN 1 AND 60 AND length(review_note) <= 1000),
        CONSTRAINT console_break_glass_ends CHECK (expires_at > opened_at),
        CONSTRAINT console_break_glass_not_oneself CHECK (opened_by <> subject_id),
        -- Four eyes, whatever the code above says.
        CONSTRAINT console_break_glass_four_eyes CHECK (reviewed_by <> opened_by AND reviewed_by <> subject_id),
        CONSTRAINT console_break_glass_review_whole CHECK (
          (reviewed_at IS NULL) = (reviewed_by IS NULL) AND (reviewed_at IS NULL) = (verdict IS NULL))
      );
      CREATE INDEX console_break_glass_unreviewed ON console_break_glass (id) WHERE reviewed_at IS NULL;
      CREATE INDEX console_break_glass_of_subject ON console_break_glass (subject_id);
      CREATE INDEX console_break_glass_of_staff ON console_break_glass (opened_by, subject_id);

      CREATE TABLE console_unmasked_read (
        id             uuid PRIMARY KEY DEFAULT uuidv7(),
        break_glass_id uuid NOT NULL REFERENCES console_break_glass,
        section        text NOT NULL,
        read_at        timestamptz NOT NULL,
        CONSTRAINT console_unmasked_read_section_known CHECK (section IN ('identity', 'contact', 'family', 'sign-ins'))
      );
      CREATE INDEX console_unmasked_read_of ON console_unmasked_read (break_glass_id, id);

      -- Staff look for people by how their names begin.
      CREATE INDEX identity_account_first_name ON identity_account (lower(first_name) text_pattern_ops);
      CREATE INDEX identity_account_last_name ON identity_account (lower(last_name) text_pattern_ops);
      CREATE INDEX identity_account_whole_name ON identity_account (lower(first_name || ' ' || last_name) text_pattern_ops);
      CREATE INDEX identity_student_handle_start ON identity_student (handle text_pattern_ops);

      INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('console', '2020-01-01T00:00:00Z', '{
        "breakGlassMinutesAtMost": 30,
        "searchesAnHour": 60,
        "searchResultsAtMost": 20,
        "searchShortest": 2,
        "expiringWithinDays": 60
      }');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM platform_rule WHERE lib = 'console';
      DROP INDEX identity_student_handle_start, identity_account_whole_name, identity_account_last_name,
        identity_account_first_name;
      DROP TABLE console_unmasked_read, console_break_glass;
    `);
  }
}
