import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms and what was seen in them. Names and identities are random: nothing personal goes to the video server. */
export class Rooms1700000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rooms_opening (
        session_id uuid PRIMARY KEY REFERENCES booking_session,
        state      text NOT NULL DEFAULT 'open',
        generation integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        closed_at  timestamptz,
        -- Since when the video server has not answered for it; null while it does.
        lost_at    timestamptz,
        CONSTRAINT rooms_opening_state_known CHECK (state IN ('open', 'closed')),
        CONSTRAINT rooms_opening_closed_once CHECK ((state = 'closed') = (closed_at IS NOT NULL))
      );
      CREATE INDEX rooms_opening_open ON rooms_opening (session_id) WHERE state = 'open';

      -- One life of one LiveKit room. A name that was rotated, lost or closed never comes back.
      CREATE TABLE rooms_room (
        name            text PRIMARY KEY,
        session_id      uuid NOT NULL REFERENCES rooms_opening,
        generation      integer NOT NULL,
        named_at        timestamptz NOT NULL,
        opened_at       timestamptz,
        retired_at      timestamptz,
        retired_because text,
        deleted_at      timestamptz,
        CONSTRAINT rooms_room_generation UNIQUE (session_id, generation),
        CONSTRAINT rooms_room_retired_because CHECK (
          (retired_at IS NULL) = (retired_because IS NULL) AND retired_because IN ('rotated', 'lost', 'closed')
        )
      );
      CREATE UNIQUE INDEX rooms_room_one_in_use ON rooms_room (session_id) WHERE retired_at IS NULL;
      CREATE INDEX rooms_room_to_delete ON rooms_room (retired_at) WHERE retired_at IS NOT NULL AND deleted_at IS NULL;

      CREATE TABLE rooms_participant (
        id          uuid PRIMARY KEY DEFAULT uuidv7(),
        session_id  uuid NOT NULL REFERENCES rooms_opening,
        -- Null once the person's data was erased: what is left belongs to nobody.
        account_id  uuid REFERENCES identity_account,
        role        text NOT NULL,
        identity    text NOT NULL,
        state       text NOT NULL,
        entered_at  timestamptz NOT NULL,
        admitted_at timestamptz,
        admitted_by uuid REFERENCES identity_account,
        removed_at  timestamptz,
        removed_by  uuid REFERENCES identity_account,
        CONSTRAINT rooms_participant_identity_key UNIQUE (identity),
        CONSTRAINT rooms_participant_once UNIQUE (session_id, account_id),
        CONSTRAINT rooms_participant_role_known CHECK (role IN ('student', 'tutor', 'guardian', 'staff')),
        CONSTRAINT rooms_participant_state CHECK (
          (state = 'lobby' AND admitted_at IS NULL AND removed_at IS NULL)
          OR (state = 'admitted' AND admitted_at IS NOT NULL AND removed_at IS NULL)
          OR (state = 'removed' AND removed_at IS NOT NULL)
        )
      );
      CREATE INDEX rooms_participant_of ON rooms_participant (account_id);

      CREATE TABLE rooms_observation (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        session_id  uuid NOT NULL REFERENCES booking_session,
        room        text REFERENCES rooms_room,
        kind        text NOT NULL,
        identity    text,
        sid         text,
        joined_at   timestamptz,
        people      jsonb,
        -- When it happened, by whoever saw it; received_at is when it reached us.
        seen_at     timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        event_id    text,
        CONSTRAINT rooms_observation_event_once UNIQUE (event_id),
        CONSTRAINT rooms_observation_shape CHECK (
          CASE kind
            WHEN 'joined' THEN room IS NOT NULL AND identity IS NOT NULL AND sid IS NOT NULL AND joined_at IS NOT NULL
            WHEN 'left' THEN room IS NOT NULL AND identity IS NOT NULL AND sid IS NOT NULL AND joined_at IS NOT NULL
            WHEN 'finished' THEN room IS NOT NULL
            WHEN 'listed' THEN room IS NOT NULL AND people IS NOT NULL
            WHEN 'gone' THEN room IS NOT NULL
            WHEN 'unreachable' THEN true
            WHEN 'heartbeat' THEN room IS NOT NULL AND identity IS NOT NULL
            ELSE false
          END
        )
      );
      CREATE INDEX rooms_observation_of ON rooms_observation (session_id, id);

      -- Evidence is added to, never changed: a bill rests on it.
      CREATE FUNCTION rooms_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of % are never changed.', TG_TABLE_NAME USING ERRCODE = 'TT409';
      END $$;
      CREATE TRIGGER rooms_observation_append_only BEFORE UPDATE ON rooms_observation
        FOR EACH ROW EXECUTE FUNCTION rooms_refuse_change();

      CREATE TABLE rooms_pause (
        id         uuid PRIMARY KEY DEFAULT uuidv7(),
        session_id uuid NOT NULL REFERENCES rooms_opening,
        paused_at  timestamptz NOT NULL,
        paused_by  uuid REFERENCES identity_account,
        resumed_at timestamptz,
        resumed_by uuid REFERENCES identity_account,
        CONSTRAINT rooms_pause_forwards CHECK (resumed_at >= paused_at)
      );
      CREATE UNIQUE INDEX rooms_pause_one_running ON rooms_pause (session_id) WHERE resumed_at IS NULL;
      CREATE INDEX rooms_pause_of ON rooms_pause (session_id, paused_at);

      CREATE TABLE rooms_settlement (
        session_id       uuid PRIMARY KEY REFERENCES booking_session,
        outcome          text NOT NULL,
        billable_seconds integer NOT NULL,
        billed_minutes   integer NOT NULL,
        granted_minutes  integer NOT NULL,
        because          text NOT NULL,
        -- The last observation that the decision knew: what came later can be told apart.
        evidence_until   bigint NOT NULL,
        settled_at       timestamptz NOT NULL,
        CONSTRAINT rooms_settlement_outcome_known CHECK (
          outcome IN ('delivered', 'student_missed', 'tutor_missed', 'both_missed', 'faulted')
        ),
        CONSTRAINT rooms_settlement_amounts CHECK (
          billable_seconds >= 0 AND billed_minutes >= 0 AND granted_minutes >= 0
        )
      );
      CREATE TRIGGER rooms_settlement_append_only BEFORE UPDATE ON rooms_settlement
        FOR EACH ROW EXECUTE FUNCTION rooms_refuse_change();

      -- What was learnt after the settlement: evidence up to evidence_until gave these minutes back (often none).
      CREATE TABLE rooms_late_credit (
        session_id     uuid NOT NULL REFERENCES rooms_settlement,
        evidence_until bigint NOT NULL,
        minutes        integer NOT NULL,
        credited_at    timestamptz NOT NULL,
        PRIMARY KEY (session_id, evidence_until),
        CONSTRAINT rooms_late_credit_no_charge CHECK (minutes >= 0)
      );
      CREATE TRIGGER rooms_late_credit_append_only BEFORE UPDATE ON rooms_late_credit
        FOR EACH ROW EXECUTE FUNCTION rooms_refuse_change();

      INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('rooms', '2020-01-01T00:00:00Z', '{
        "pollSeconds": 5,
        "tokenSeconds": 60,
        "heartbeatBridgeSeconds": 20,
        "meterFreshSeconds": 15
      }');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE IF EXISTS
        rooms_late_credit, rooms_settlement, rooms_pause, rooms_observation, rooms_participant, rooms_room, rooms_opening CASCADE;
      DROP FUNCTION IF EXISTS rooms_refuse_change;
      DELETE FROM platform_rule WHERE lib = 'rooms';
    `);
  }
}
