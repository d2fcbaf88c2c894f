import type { Uuid } from '@app/kernel';
import { createModule, type TestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { VideoServer } from '../edge/video-server';
import { RoomsSubscribersModule } from '../rooms-subscribers.module';
import { AdmitParticipant } from '../use-cases/admit-participant';
import { EndSession } from '../use-cases/end-session';
import { EnterRoom, type RoomEntry } from '../use-cases/enter-room';
import { HandleLiveKitWebhook } from '../use-cases/handle-livekit-webhook';
import { PollRooms } from '../use-cases/poll-rooms';
import { SettleSessions } from '../use-cases/settle-sessions';
import { ViewRoom } from '../use-cases/view-room';
import { FakeVideoServer } from './fake-video-server';
import { givenSession, type GivenSession } from './given-session';
import { NoSocketsModule } from './no-sockets.module';

/** The module as the worker loads it, with a video server in memory. */
export class GivenRooms {
  private constructor(
    readonly module: TestingModule,
    readonly video: FakeVideoServer,
    private readonly db: TestDatabase,
  ) {}

  static async on(db: TestDatabase): Promise<GivenRooms> {
    const video = new FakeVideoServer(db.clock);
    const module = await createModule(db, {
      imports: [NoSocketsModule, RoomsSubscribersModule],
      replacements: [{ provide: VideoServer, useValue: video }],
    });
    return new GivenRooms(module, video, db);
  }

  /** A session at `startsAt`, now, and no other that could get in its way. */
  async onlySession(startsAt: Temporal.Instant): Promise<GivenSession> {
    this.db.clock.set(startsAt);
    this.video.isDown = false;
    this.video.isConfigured = true;
    this.video.rooms.clear();
    await this.db.query(`UPDATE booking_session SET status = 13 WHERE status < 10`);
    await this.db.query(`UPDATE rooms_opening SET state = 'closed', closed_at = now() WHERE state = 'open'`);
    return givenSession(this.db, { startsAt });
  }

  enter(session: GivenSession, who: 'student' | 'tutor' | 'guardian' | 'stranger'): Promise<RoomEntry> {
    return this.module.get(EnterRoom).execute(session[who], session.sessionId);
  }

  /** Enters and connects. */
  async come(session: GivenSession, who: 'student' | 'tutor' | 'guardian'): Promise<RoomEntry> {
    const entry = await this.enter(session, who);
    this.video.join(entry);
    return entry;
  }

  admit(session: GivenSession, identity: string): Promise<void> {
    return this.module.get(AdmitParticipant).execute(session.tutor, session.sessionId, identity);
  }

  /** Student and tutor are in the lesson. */
  async bothAreIn(session: GivenSession): Promise<{ student: RoomEntry; tutor: RoomEntry }> {
    const tutor = await this.come(session, 'tutor');
    const student = await this.come(session, 'student');
    await this.admit(session, student.identity);
    await this.poll();
    return { student, tutor };
  }

  poll(): Promise<void> {
    return this.module.get(PollRooms).poll();
  }

  /** Time passes, with the polls that the worker makes. */
  async passes(seconds: number, pollSeconds = 5): Promise<void> {
    for (let passed = 0; passed < seconds; passed += pollSeconds) {
      this.db.clock.advance({ seconds: Math.min(pollSeconds, seconds - passed) });
      await this.poll();
    }
  }

  end(session: GivenSession, by: 'tutor' | 'guardian' | 'student' = 'tutor'): Promise<void> {
    return this.module.get(EndSession).execute(session[by], session.sessionId);
  }

  settle(): Promise<void> {
    return this.module.get(SettleSessions).run(this.db.clock.now());
  }

  view(session: GivenSession, who: 'student' | 'tutor' | 'guardian' = 'guardian') {
    return this.module.get(ViewRoom).execute(session[who], session.sessionId);
  }

  /** A signed report of the video server. */
  report(event: object): Promise<void> {
    return this.module.get(HandleLiveKitWebhook).execute(JSON.stringify(event), 'signed');
  }

  /**
   * Runs `meanwhile` while what `start` began, already found to be allowed, waits for the lock that changes of this
   * session's room are made under.
   */
  whileWaiting<T>(
    { sessionId }: GivenSession,
    start: () => Promise<T>,
    meanwhile: () => Promise<unknown>,
  ): Promise<PromiseSettledResult<T>> {
    const opening = 'SELECT 1 FROM rooms_opening WHERE session_id = $1 FOR UPDATE';
    return this.db.whileWaiting((tx) => tx.query(opening, [sessionId]), start, meanwhile);
  }

  async stateOf(sessionId: Uuid): Promise<Record<string, unknown>> {
    const [row] = await this.db.query<Record<string, unknown>>(
      'SELECT status, outcome, captured_minutes, granted_minutes, begun_at, ended_at FROM booking_session WHERE id = $1',
      [sessionId],
    );
    return row ?? {};
  }
}
