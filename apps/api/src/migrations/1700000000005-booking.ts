import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calendars and sessions. Status numbers below ten keep the tutor's and the student's time: the two exclusion
 * constraints see to it that nobody is booked twice, whatever the code above them does.
 */
export class Booking1700000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CALENDARS);
    await queryRunner.query(SESSIONS);
    await queryRunner.query(INDEXES);
    await queryRunner.query(RULES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE booking_session, booking_time_off, booking_date_override, booking_weekly_rule, booking_calendar CASCADE;
      DROP TYPE booking_wish CASCADE;
      DELETE FROM platform_rule WHERE lib = 'booking';
    `);
  }
}

const CALENDARS = `
  CREATE TABLE booking_calendar (
    tutor_id             uuid PRIMARY KEY REFERENCES tutors_tutor (id),
    version              int NOT NULL DEFAULT 1,
    notice_minutes       int NOT NULL,
    buffer_minutes       int NOT NULL,
    step_minutes         int NOT NULL,
    horizon_days         int NOT NULL,
    max_sessions_per_day int NOT NULL,
    updated_at           timestamptz NOT NULL,
    CONSTRAINT booking_calendar_numbers CHECK (
      notice_minutes BETWEEN 0 AND 20160 AND buffer_minutes BETWEEN 0 AND 120 AND step_minutes IN (5, 10, 15, 20, 30, 60)
      AND horizon_days BETWEEN 1 AND 365 AND max_sessions_per_day BETWEEN 1 AND 48
    )
  ) WITH (fillfactor = 70);
  COMMENT ON COLUMN booking_calendar.version IS
    'grows with every change of rules, overrides, time off or settings; a booking decided on another version decides again';

  CREATE TABLE booking_weekly_rule (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    tutor_id      uuid NOT NULL REFERENCES booking_calendar (tutor_id),
    weekday       smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts_minute smallint NOT NULL,
    ends_minute   smallint NOT NULL,
    valid_from    date,
    valid_until   date,
    CONSTRAINT booking_weekly_rule_minutes CHECK (
      starts_minute BETWEEN 0 AND 1439 AND ends_minute > starts_minute AND ends_minute <= starts_minute + 1440
    ),
    CONSTRAINT booking_weekly_rule_dates CHECK (valid_until >= valid_from)
  );
  CREATE INDEX booking_weekly_rule_of ON booking_weekly_rule (tutor_id);

  CREATE TABLE booking_date_override (
    tutor_id uuid NOT NULL REFERENCES booking_calendar (tutor_id),
    on_date  date NOT NULL,
    ranges   jsonb NOT NULL CHECK (jsonb_typeof(ranges) = 'array'),
    PRIMARY KEY (tutor_id, on_date)
  );
  COMMENT ON COLUMN booking_date_override.ranges IS '[[startsMinute, endsMinute], …] of the local day; empty = not at all';

  CREATE TABLE booking_time_off (
    id        uuid PRIMARY KEY DEFAULT uuidv7(),
    tutor_id  uuid NOT NULL REFERENCES booking_calendar (tutor_id),
    starts_at timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL,
    CONSTRAINT booking_time_off_ends_later CHECK (ends_at > starts_at)
  );
  CREATE INDEX booking_time_off_of ON booking_time_off (tutor_id, ends_at);
`;

const SESSIONS = `
  CREATE TABLE booking_session (
    id               uuid PRIMARY KEY DEFAULT uuidv7(),
    family_id        uuid NOT NULL REFERENCES identity_family (id),
    student_id       uuid NOT NULL REFERENCES identity_student (id),
    tutor_id         uuid NOT NULL REFERENCES booking_calendar (tutor_id),
    tutor_account_id uuid NOT NULL REFERENCES identity_account (id),
    booked_by        uuid NOT NULL REFERENCES identity_account (id),
    supervisor_id    uuid NOT NULL REFERENCES identity_account (id),
    subject_id       uuid NOT NULL REFERENCES tutors_subject (id),
    level            text NOT NULL,
    goals            text,
    during           tstzrange NOT NULL,
    blocked          tstzrange NOT NULL,
    status           smallint NOT NULL,
    outcome          text,
    policy_version   int NOT NULL REFERENCES platform_rule (version),
    booked_at        timestamptz NOT NULL,
    reserved_until   timestamptz,
    answer_by        timestamptz,
    held_at          timestamptz,
    begun_at         timestamptz,
    ended_at         timestamptz,
    settled_at       timestamptz,
    held_minutes     int NOT NULL DEFAULT 0,
    captured_minutes int,
    granted_minutes  int NOT NULL DEFAULT 0,
    because          text,
    closed_by        uuid REFERENCES identity_account (id),
    reason           text,
    CONSTRAINT booking_session_status_known CHECK (status IN (0, 1, 2, 3, 10, 11, 12, 13, 14)),
    CONSTRAINT booking_session_outcome_known CHECK (
      outcome IN ('delivered', 'student_missed', 'tutor_missed', 'both_missed', 'faulted')
    ),
    CONSTRAINT booking_session_during_whole CHECK (
      NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during) AND lower(blocked) = lower(during)
      AND upper(blocked) >= upper(during) AND lower_inc(blocked) AND NOT upper_inc(blocked)
    ),
    CONSTRAINT booking_session_minutes CHECK (
      held_minutes >= 0 AND granted_minutes >= 0 AND captured_minutes BETWEEN 0 AND held_minutes
    ),
    CONSTRAINT booking_session_reserved_until_when CHECK (status <> 0 OR reserved_until IS NOT NULL),
    CONSTRAINT booking_session_answer_by_when CHECK (status <> 1 OR answer_by IS NOT NULL),
    CONSTRAINT booking_session_holds CHECK (status NOT IN (1, 2, 3, 10, 14) OR (held_minutes > 0 AND held_at IS NOT NULL)),
    CONSTRAINT booking_session_settled_whole CHECK (
      (outcome IS NULL) = (settled_at IS NULL) AND (outcome IS NULL OR captured_minutes IS NOT NULL)
    ),
    CONSTRAINT booking_session_tutor_free   EXCLUDE USING gist (tutor_id WITH =, blocked WITH &&)  WHERE (status < 10),
    CONSTRAINT booking_session_student_free EXCLUDE USING gist (student_id WITH =, during WITH &&) WHERE (status < 10)
  ) WITH (fillfactor = 85);
  -- What is asked for. "basis" is what the decision rested on (booking_basis); "day" is the tutor's local day.
  CREATE TYPE booking_wish AS (
    id uuid, family_id uuid, student_id uuid, tutor_id uuid, tutor_account_id uuid, booked_by uuid, supervisor_id uuid, subject_id uuid,
    level text, goals text, during tstzrange, policy_version int, basis text, day tstzrange
  );
  COMMENT ON COLUMN booking_session.status IS
    '0 reserved, 1 requested, 2 confirmed, 3 in_progress, 10 completed, 11 declined, 12 expired, 13 cancelled, 14 missed';
  COMMENT ON COLUMN booking_session.blocked IS 'during and the tutor''s buffer after it, as it was when it was booked';
`;

const INDEXES = `
  CREATE INDEX booking_session_of_tutor ON booking_session (tutor_id, lower(during)) INCLUDE (during);
  CREATE INDEX booking_session_coming ON booking_session (lower(during), tutor_id) INCLUDE (during) WHERE status < 10;
  CREATE INDEX booking_session_of_student ON booking_session (student_id, lower(during));
  CREATE INDEX booking_session_of_family ON booking_session (family_id, lower(during));
  CREATE INDEX booking_session_lapsing ON booking_session (reserved_until) WHERE status = 0;
  CREATE INDEX booking_session_unanswered ON booking_session (answer_by) WHERE status = 1;
  CREATE INDEX booking_session_unsettled ON booking_session (upper(during)) WHERE status IN (2, 3, 10) AND settled_at IS NULL;
`;

const RULES = `
  INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('booking', '2020-01-01', '{
    "noticeMinutes": 240, "horizonDays": 60, "stepMinutes": 15,
    "lengthsMinutes": [30, 45, 60, 90], "bufferMinutes": 10, "sessionsPerDay": 8,
    "reservationMinutes": 15, "reservationsPerFamily": 2,
    "requestAnswerMinutes": 720, "requestAnswerBeforeStartMinutes": 120,
    "cancellationSteps": [
      { "name": "at-least-24-hours-before", "noticeMinutes": 1440, "returnedPercent": 100 },
      { "name": "at-least-4-hours-before", "noticeMinutes": 240, "returnedPercent": 50 },
      { "name": "less-than-4-hours-before", "noticeMinutes": 0, "returnedPercent": 0 }
    ],
    "tutorCancelsLateMinutes": 240, "tutorCancelsLateGrantMinutes": 10,
    "studentGraceMinutes": 15, "tutorGraceMinutes": 10,
    "studentMissedChargeMinutes": 30, "tutorMissedGrantMinutes": 15,
    "joinBeforeMinutes": 10, "roomClosesAfterMinutes": 5, "settleAfterSeconds": 60,
    "tutorSightDays": 30
  }');
`;
