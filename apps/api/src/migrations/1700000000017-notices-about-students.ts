import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesAboutStudents1700000000017 implements MigrationInterface {
  name = 'NoticesAboutStudents1700000000017';

  async up(queryRunner: QueryRunner): Promise<void> {
    // A notice names its student: it is erased with them, and hidden from a tutor whose sight of them has ended.
    await queryRunner.query('ALTER TABLE notifications_notice ADD COLUMN about_student_id uuid');
    await queryRunner.query(`
      UPDATE notifications_notice n SET about_student_id = s.student_id
      FROM booking_session s WHERE n.href = '/sessions/' || s.id`);
    await queryRunner.query(`
      UPDATE notifications_notice n SET about_student_id = s.student_id
      FROM platform_outbox o JOIN booking_session s ON s.id::text = o.payload->>'sessionId'
      WHERE o.id = n.event_id AND n.about_student_id IS NULL`);
    await queryRunner.query(
      'CREATE INDEX notifications_notice_about ON notifications_notice (about_student_id) WHERE about_student_id IS NOT NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE notifications_notice DROP COLUMN about_student_id');
  }
}
