import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search reads instead of computing every calendar: each start that a tutor's hours allow, and what fits there. */
export class FreeSlots1700000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE booking_slot_build (
        tutor_id        uuid PRIMARY KEY REFERENCES booking_calendar (tutor_id),
        version         int NOT NULL,
        time_zone       text NOT NULL,
        longest_minutes smallint NOT NULL,
        built_until     timestamptz NOT NULL,
        checked_at      timestamptz NOT NULL
      );
      COMMENT ON TABLE booking_slot_build IS
        'Which hours the free slots of a tutor were made from: of other hours (version) or another zone they count as none';

      CREATE TABLE booking_free_slot (
        tutor_id      uuid NOT NULL,
        starts_at     timestamptz NOT NULL,
        day_starts_at timestamptz NOT NULL,
        held_until    timestamptz,
        day_minutes   smallint NOT NULL,
        open_minutes  smallint NOT NULL,
        fits_minutes  smallint NOT NULL,
        PRIMARY KEY (tutor_id, starts_at)
      ) WITH (fillfactor = 85);
      COMMENT ON COLUMN booking_free_slot.open_minutes IS 'how long a session could last by hours and time off alone';
      COMMENT ON COLUMN booking_free_slot.fits_minutes IS 'and beside what is booked, kept or asked for; 0 where nothing fits';
      COMMENT ON COLUMN booking_free_slot.held_until IS
        'when the first kept or requested time near it runs out: from then on fits_minutes may be too little';
      COMMENT ON COLUMN booking_free_slot.day_starts_at IS 'the tutor''s local day, with its length in day_minutes, for the daily limit';
      CREATE INDEX booking_free_slot_at ON booking_free_slot (starts_at, tutor_id) INCLUDE (fits_minutes);
      CREATE INDEX booking_free_slot_held ON booking_free_slot (starts_at) WHERE held_until IS NOT NULL;

      CREATE TABLE booking_tutor_record (
        tutor_id   uuid PRIMARY KEY REFERENCES booking_calendar (tutor_id),
        kept       int NOT NULL CHECK (kept >= 0),
        broken     int NOT NULL CHECK (broken >= 0),
        counted_at timestamptz NOT NULL
      );
      COMMENT ON TABLE booking_tutor_record IS 'Sessions that the tutor came to, and those that they canceled or missed';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER IF EXISTS booking_session_slots ON booking_session;
      DROP TABLE booking_tutor_record, booking_free_slot, booking_slot_build CASCADE;
    `);
  }
}
