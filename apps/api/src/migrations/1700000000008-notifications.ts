import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1700000000008 implements MigrationInterface {
  name = 'Notifications1700000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE notifications_notice (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        href text NOT NULL CONSTRAINT notifications_notice_href_is_ours CHECK (href ~ '^/([^/]|$)'),
        created_at timestamptz NOT NULL,
        read_at timestamptz,
        CONSTRAINT notifications_notice_once UNIQUE (event_id, account_id, kind)
      )`);
    await queryRunner.query('CREATE INDEX notifications_notice_list ON notifications_notice (account_id, id DESC)');
    await queryRunner.query(
      'CREATE INDEX notifications_notice_unread ON notifications_notice (account_id) WHERE read_at IS NULL',
    );
    // Who is told what, by ids only: the words are written, and secrets asked for, when the mail is sent.
    await queryRunner.query(`
      CREATE TABLE notifications_mail (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
        event_id uuid NOT NULL,
        template text NOT NULL,
        facts jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        claimed_until timestamptz,
        finished_at timestamptz,
        outcome text CONSTRAINT notifications_mail_outcome CHECK (outcome IN ('sent', 'dropped')),
        CONSTRAINT notifications_mail_finished CHECK ((finished_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT notifications_mail_once UNIQUE (event_id, account_id, template)
      )`);
    await queryRunner.query('CREATE INDEX notifications_mail_account ON notifications_mail (account_id)');
    await queryRunner.query(
      'CREATE INDEX notifications_mail_unfinished ON notifications_mail (created_at) WHERE finished_at IS NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notifications_mail, notifications_notice');
  }
}
