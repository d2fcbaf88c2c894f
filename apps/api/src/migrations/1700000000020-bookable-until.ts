import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who does not count in a search is subtracted instead of asking everybody's profile and calendar. What decides it stands
 * beside the free slots: the profile's part is kept by a foreign key that cascades, so that it cannot be another than the
 * profile's, whoever changes it; the calendar's part by a trigger in booking's own functions.
 */
export class BookableUntil1700000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tutors_tutor ADD COLUMN listed_until timestamptz NOT NULL
        GENERATED ALWAYS AS (CASE WHEN state = 'listed' THEN coalesce(vetted_until, '-infinity') ELSE '-infinity' END) STORED;
      ALTER TABLE tutors_tutor ADD CONSTRAINT tutors_tutor_bookable UNIQUE (id, time_zone, acceptance, listed_until);

      ALTER TABLE booking_slot_build
        ADD COLUMN profile_time_zone text, ADD COLUMN acceptance text, ADD COLUMN listed_until timestamptz,
        ADD COLUMN calendar_version int, ADD COLUMN notice_minutes int, ADD COLUMN step_minutes int, ADD COLUMN horizon_days int;
      UPDATE booking_slot_build build
      SET profile_time_zone = tutor.time_zone, acceptance = tutor.acceptance, listed_until = tutor.listed_until,
        calendar_version = calendar.version, notice_minutes = calendar.notice_minutes, step_minutes = calendar.step_minutes,
        horizon_days = calendar.horizon_days
      FROM tutors_tutor tutor JOIN booking_calendar calendar ON calendar.tutor_id = tutor.id
      WHERE tutor.id = build.tutor_id;
      ALTER TABLE booking_slot_build
        ALTER COLUMN profile_time_zone SET NOT NULL, ALTER COLUMN acceptance SET NOT NULL, ALTER COLUMN listed_until SET NOT NULL,
        ALTER COLUMN calendar_version SET NOT NULL, ALTER COLUMN notice_minutes SET NOT NULL,
        ALTER COLUMN step_minutes SET NOT NULL, ALTER COLUMN horizon_days SET NOT NULL,
        ADD COLUMN bookable_until timestamptz NOT NULL GENERATED ALWAYS AS (
          CASE WHEN version = calendar_version AND time_zone = profile_time_zone THEN listed_until ELSE '-infinity' END) STORED,
        ADD CONSTRAINT booking_slot_build_profile FOREIGN KEY (tutor_id, profile_time_zone, acceptance, listed_until)
          REFERENCES tutors_tutor (id, time_zone, acceptance, listed_until) ON UPDATE CASCADE;
      COMMENT ON COLUMN booking_slot_build.bookable_until IS
        'until when the tutor''s slots count: the end of the listing, or never where they are of other hours or another zone';
      CREATE INDEX booking_slot_build_until ON booking_slot_build (bookable_until) INCLUDE (tutor_id);
      CREATE INDEX booking_slot_build_notice ON booking_slot_build (notice_minutes) INCLUDE (tutor_id);
      CREATE INDEX booking_slot_build_request ON booking_slot_build (step_minutes) INCLUDE (tutor_id) WHERE acceptance = 'request';
      CREATE INDEX booking_slot_build_horizon ON booking_slot_build (horizon_days) INCLUDE (tutor_id);

      -- Slots without the row that says whether they count would count.
      ALTER TABLE booking_free_slot ADD CONSTRAINT booking_free_slot_build
        FOREIGN KEY (tutor_id) REFERENCES booking_slot_build (tutor_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER IF EXISTS booking_calendar_slots ON booking_calendar;
      ALTER TABLE booking_free_slot DROP CONSTRAINT booking_free_slot_build;
      ALTER TABLE booking_slot_build DROP CONSTRAINT booking_slot_build_profile, DROP COLUMN bookable_until,
        DROP COLUMN profile_time_zone, DROP COLUMN acceptance, DROP COLUMN listed_until, DROP COLUMN calendar_version,
        DROP COLUMN notice_minutes, DROP COLUMN step_minutes, DROP COLUMN horizon_days;
      ALTER TABLE tutors_tutor DROP CONSTRAINT tutors_tutor_bookable, DROP COLUMN listed_until;
    `);
  }
}
