import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { AdmissionGuards } from '../admission-guards';
import { firstState, type AdmissionState } from '../domain/access';
import { requireOpen } from '../domain/entry';
import type { RoomRole } from '../domain/metering';
import { VideoServer } from '../edge/video-server';
import { ParticipantRepository, type Participant } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { roomsRules } from '../rooms.rules';
import { NoVideoServer, RemovedFromRoom, RoomClosed, TutorMayNotMeet } from '../rooms.errors';
import { LobbyChanged } from '../rooms.events';
import { AttendanceOf, type Attendance } from './attendance';
import { EnsureRoom } from './ensure-room';

export interface RoomEntry {
  readonly url: string;
  readonly token: string;
  readonly identity: string;
  readonly role: RoomRole;
  readonly state: Exclude<AdmissionState, 'removed'>;
}

const MOST_TRIES = 3;

/**
 * Hands the caller a token to the session's room as it is now. The token opens the door and nothing more: what the
 * person may see and say is set on the server, once it sees them inside. Repeatable: coming back is entering again.
 */
@Injectable()
export class EnterRoom {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly guards: AdmissionGuards,
    private readonly ensureRoom: EnsureRoom,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<RoomEntry> {
    const attendance = await this.attendance.execute(actor, sessionId);
    const { session, role } = attendance;
    const { opensAt, closesAt } = await this.booking.roomHours(session);
    requireOpen({ ...session, opensAt, closesAt }, this.clock.now());
    const known = await this.participants.findByAccount(this.database, sessionId, actor.accountId);
    if (known?.state === 'removed') throw new RemovedFromRoom();
    if (role === 'tutor' && !(await this.booking.mayTutorMeet(session))) throw new TutorMayNotMeet();
    if (!this.video.isConfigured) throw new NoVideoServer();
    if (!known && firstState(role) === 'admitted') {
      await this.guards.ask({ sessionId, accountId: actor.accountId, role });
    }
    const { person, room } = await this.takePlace(actor, attendance, closesAt);
    const { values } = await this.rules.at(roomsRules, this.clock.now());
    return {
      url: this.video.publicUrl,
      token: await this.video.token(room, person.identity, values.tokenSeconds),
      identity: person.identity,
      role,
      state: person.state === 'admitted' ? 'admitted' : 'lobby',
    };
  }

  private async takePlace(
    actor: SignedIn,
    attendance: Attendance,
    closesAt: Temporal.Instant,
  ): Promise<{ person: Participant; room: string }> {
    const { session, role } = attendance;
    const { accountId } = actor;
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const room = await this.ensureRoom.execute(session.id, closesAt);
      const person = await this.unitOfWork.run(async (tx) => {
        const opening = await this.rooms.lockOpening(tx, session.id);
        if (opening?.state !== 'open') throw new RoomClosed();
        const current = await this.rooms.findCurrent(tx, session.id);
        // Rotated or lost since we looked: make sure of the new one first.
        if (current?.name !== room.name) return null;
        const known = await this.participants.findByAccount(tx, session.id, accountId);
        if (known?.state === 'removed') throw new RemovedFromRoom();
        // Who loses the right after this is found inside and put out; who lost it since we looked does not come in.
        await this.attendance.requireStill(tx, actor, attendance);
        if (role === 'tutor' && !(await this.booking.mayTutorMeet(session))) throw new TutorMayNotMeet();
        if (known) return known;
        const state = firstState(role);
        await this.outbox.append(tx, LobbyChanged, { sessionId: session.id });
        return this.participants.add(tx, { sessionId: session.id, accountId, role, state }, this.clock.now());
      });
      if (person) return { person, room: room.name };
    }
    throw new NoVideoServer();
  }
}
