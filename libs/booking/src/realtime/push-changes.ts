import { Injectable } from '@nestjs/common';
import type { EventOf } from '@app/kernel';
import { Database, OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { TutorProfileChanged } from '@app/tutors';
import {
  AvailabilityChanged,
  ReservationLapsed,
  SessionAccepted,
  SessionBegan,
  SessionBooked,
  SessionCancelled,
  SessionDeclined,
  SessionEnded,
  SessionExpired,
  SessionReopened,
  SessionRequested,
  SessionReserved,
  SessionSettled,
} from '../booking.events';
import { SessionRepository } from '../persistence/session.repository';

type SessionEvent = EventOf<typeof SessionBooked>;

/** Tells everybody of a session that it changed; they fetch what they may see. */
@Injectable()
export class SessionPushes {
  constructor(
    private readonly publisher: RealtimePublisher,
    private readonly sessions: SessionRepository,
    private readonly database: Database,
  ) {}

  /** For those who look at the session, and for the lists of all whose session it is. */
  async session(event: SessionEvent): Promise<void> {
    const { sessionId, familyId, studentId } = event.data;
    const payload = { sessionId };
    this.publisher.publish(`session:${sessionId}`, 'session.changed', payload);
    this.publisher.publish(`family:${familyId}`, 'session.changed', payload);
    const session = await this.sessions.find(this.database, sessionId);
    // A time that a family merely keeps is nobody else's business.
    if (!session || session.heldAt === null) return;
    this.publisher.publish(`user:${session.tutorAccountId}`, 'session.changed', payload);
    this.publisher.publish(`user:${studentId}`, 'session.changed', payload);
  }

  /** As `session`, where the tutor's open times changed with it. */
  async sessionAndCalendar(event: SessionEvent): Promise<void> {
    await this.session(event);
    this.calendar(event.data.tutorId);
  }

  calendar(tutorId: string): void {
    this.publisher.publish(`tutor-calendar:${tutorId}`, 'calendar.changed', { tutorId });
  }
}

abstract class PushesSession {
  constructor(protected readonly pushes: SessionPushes) {}

  handle(event: SessionEvent): Promise<void> {
    return this.pushes.session(event);
  }
}

abstract class PushesSessionAndCalendar {
  constructor(protected readonly pushes: SessionPushes) {}

  handle(event: SessionEvent): Promise<void> {
    return this.pushes.sessionAndCalendar(event);
  }
}

@Injectable()
@OnEvent(SessionReserved)
export class PushSessionReserved extends PushesSessionAndCalendar implements EventHandler<typeof SessionReserved> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionBooked)
export class PushSessionBooked extends PushesSessionAndCalendar implements EventHandler<typeof SessionBooked> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionRequested)
export class PushSessionRequested extends PushesSessionAndCalendar implements EventHandler<typeof SessionRequested> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionAccepted)
export class PushSessionAccepted extends PushesSession implements EventHandler<typeof SessionAccepted> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionDeclined)
export class PushSessionDeclined extends PushesSessionAndCalendar implements EventHandler<typeof SessionDeclined> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionExpired)
export class PushSessionExpired extends PushesSessionAndCalendar implements EventHandler<typeof SessionExpired> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionCancelled)
export class PushSessionCancelled extends PushesSessionAndCalendar implements EventHandler<typeof SessionCancelled> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionBegan)
export class PushSessionBegan extends PushesSession implements EventHandler<typeof SessionBegan> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionEnded)
export class PushSessionEnded extends PushesSessionAndCalendar implements EventHandler<typeof SessionEnded> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionReopened)
export class PushSessionReopened extends PushesSessionAndCalendar implements EventHandler<typeof SessionReopened> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(SessionSettled)
export class PushSessionSettled extends PushesSession implements EventHandler<typeof SessionSettled> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(ReservationLapsed)
export class PushReservationLapsed extends PushesSessionAndCalendar implements EventHandler<typeof ReservationLapsed> {
  constructor(pushes: SessionPushes) {
    super(pushes);
  }
}

@Injectable()
@OnEvent(AvailabilityChanged)
export class PushAvailabilityChanged implements EventHandler<typeof AvailabilityChanged> {
  constructor(private readonly pushes: SessionPushes) {}

  handle(event: EventOf<typeof AvailabilityChanged>): Promise<void> {
    this.pushes.calendar(event.data.tutorId);
    return Promise.resolve();
  }
}

/** Their open times are what the profile's zone makes of the hours, and booking asks or not as the profile says. */
@Injectable()
@OnEvent(TutorProfileChanged)
export class PushTutorProfileChanged implements EventHandler<typeof TutorProfileChanged> {
  constructor(private readonly pushes: SessionPushes) {}

  handle(event: EventOf<typeof TutorProfileChanged>): Promise<void> {
    this.pushes.calendar(event.data.tutorId);
    return Promise.resolve();
  }
}

export const PUSHES = [
  PushSessionReserved,
  PushSessionBooked,
  PushSessionRequested,
  PushSessionAccepted,
  PushSessionDeclined,
  PushSessionExpired,
  PushSessionCancelled,
  PushSessionBegan,
  PushSessionEnded,
  PushSessionReopened,
  PushSessionSettled,
  PushReservationLapsed,
  PushAvailabilityChanged,
  PushTutorProfileChanged,
];
