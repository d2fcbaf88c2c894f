import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Preferences1700000000016 implements MigrationInterface {
  name = 'Preferences1700000000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    // No row is no: whatever is not service is sent only to those who asked for it. Policy 2(d).
    await queryRunner.query(`
      CREATE TABLE notifications_wish (
        account_id uuid NOT NULL REFERENCES identity_account ON DELETE CASCADE,
        topic text NOT NULL
          CONSTRAINT notifications_wish_topic CHECK (topic IN ('promotion', 'survey', 'balance-news', 'campaign')),
        is_wanted boolean NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, topic)
      )`);
    // On which side of the low mark a family's balance was last seen: only going below it is news.
    await queryRunner.query(`
      CREATE TABLE notifications_balance_mark (
        family_id uuid PRIMARY KEY REFERENCES identity_family ON DELETE CASCADE,
        is_low boolean NOT NULL,
        seen_at timestamptz NOT NULL
      )`);
    await queryRunner.query(`
      INSERT INTO notifications_balance_mark (family_id, is_low, seen_at)
      SELECT family_id, available < 60, now() FROM ledger_family_account`);
    await queryRunner.query(`
      INSERT INTO platform_rule (lib, effective_at, values) VALUES ('notifications', '2020-01-01', '{
        "lowBalanceMinutes": 60 }')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM platform_rule WHERE lib = 'notifications'`);
    await queryRunner.query('DROP TABLE notifications_balance_mark, notifications_wish');
  }
}
