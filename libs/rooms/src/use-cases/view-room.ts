import { Injectable } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, type SignedIn } from '@app/platform';
import { isRoomOpen } from '../domain/entry';
import { liveMeter, identitiesInside, type Evidence, type RoomRole } from '../domain/metering';
import { VideoServer } from '../edge/video-server';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { ParticipantRepository, type Participant } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { roomsRules } from '../rooms.rules';
import { AttendanceOf, type Attendance, type ReadableNames } from './attendance';

export interface RoomView {
  readonly state: 'not-open' | 'open' | 'closed';
  readonly participants: readonly RoomPerson[];
  readonly meter: {
    readonly billableSeconds: number;
    readonly runningSince: Temporal.Instant | null;
    readonly heldMinutes: number;
  };
  readonly isPaused: boolean;
  readonly pausedBy: string | null;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly livekitAvailable: boolean;
  readonly notice: string | null;
}

export interface RoomPerson {
  /** Also their identity on the video server. */
  readonly participantId: string;
  readonly displayName: string;
  readonly role: RoomRole;
  readonly state: 'lobby' | 'admitted' | 'left' | 'removed';
}

const NOT_INSTALLED = 'This installation has no video server, so rooms can’t be entered. Everything else works.';
const NOT_ANSWERING = 'The video server is not answering. We keep trying; time that we are down is not billed.';

/** The room as everybody who belongs to it may see it. */
@Injectable()
export class ViewRoom {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: DatedRules,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<RoomView> {
    const attendance = await this.attendance.execute(actor, sessionId);
    const { session } = attendance;
    const now = this.clock.now();
    const hours = await this.booking.roomHours(session);
    const opening = await this.rooms.findOpening(this.database, sessionId);
    const evidence = await this.evidence.evidenceOf(this.database, session, now);
    const isAnswering = !opening?.lostAt;
    return {
      ...hours,
      state: stateOf(session, hours, now),
      participants: await this.peopleIn(attendance, evidence),
      meter: await this.meterOf(session, evidence, now),
      isPaused: await this.evidence.isPaused(this.database, sessionId),
      pausedBy: await this.whoPaused(attendance),
      livekitAvailable: this.video.isConfigured && isAnswering,
      notice: this.video.isConfigured ? (isAnswering ? null : NOT_ANSWERING) : NOT_INSTALLED,
    };
  }

  private async meterOf(session: SessionFacts, evidence: Evidence, now: Temporal.Instant): Promise<RoomView['meter']> {
    const { values } = await this.rules.at(roomsRules, now);
    const { billableSeconds, runningSinceMs } = liveMeter(evidence, values.meterFreshSeconds * 1000);
    return {
      billableSeconds,
      runningSince: runningSinceMs === null ? null : Temporal.Instant.fromEpochMilliseconds(runningSinceMs),
      heldMinutes: session.heldMinutes,
    };
  }

  private async whoPaused(attendance: Attendance): Promise<string | null> {
    const accountId = await this.evidence.pausedBy(this.database, attendance.session.id);
    if (accountId === null) return null;
    return (await this.attendance.readableNames(attendance, [accountId])).get(accountId) ?? null;
  }

  private async peopleIn(attendance: Attendance, evidence: Evidence): Promise<RoomPerson[]> {
    const participants = await this.participants.participantsOf(this.database, attendance.session.id);
    const accounts = participants.flatMap((person) => person.accountId ?? []);
    const names = await this.attendance.readableNames(attendance, accounts);
    const inside = identitiesInside(evidence);
    return participants.map((person) => ({
      participantId: person.identity,
      displayName: nameOf(person, names),
      role: person.role,
      state: person.state === 'removed' ? 'removed' : inside.has(person.identity) ? person.state : 'left',
    }));
  }
}

export function nameOf(person: Participant, names: ReadableNames): string {
  return (person.accountId === null ? undefined : names.get(person.accountId)) ?? 'A former participant';
}

function stateOf(
  session: SessionFacts,
  hours: { opensAt: Temporal.Instant; closesAt: Temporal.Instant },
  now: Temporal.Instant,
): RoomView['state'] {
  if (isRoomOpen({ ...session, ...hours }, now)) return 'open';
  const isStillToCome = session.state === 'confirmed' && Temporal.Instant.compare(now, hours.opensAt) < 0;
  return isStillToCome ? 'not-open' : 'closed';
}
