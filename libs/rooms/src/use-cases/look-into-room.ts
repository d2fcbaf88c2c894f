import { Injectable } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { Clock } from '@app/kernel';
import { Database, Outbox, UnitOfWork } from '@app/platform';
import { correctionsFor } from '../domain/access';
import { bothStillIn, meter } from '../domain/metering';
import { VideoServer, type LiveConnection } from '../edge/video-server';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { ObservationRepository } from '../persistence/observation.repository';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { LobbyChanged } from '../rooms.events';

/**
 * One look at who is inside: stored as evidence, corrected where somebody is who may not be or can't do what they may,
 * and begun as a session at the first overlap. At every poll and whenever somebody joins.
 */
@Injectable()
export class LookIntoRoom {
  constructor(
    private readonly booking: BookingFacade,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly observations: ObservationRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  async execute(session: SessionFacts, room: Room): Promise<void> {
    const askedAt = this.clock.now();
    const connections = await this.video.connections(room.name);
    await this.record(room, connections, askedAt);
    await this.correct(room, connections);
    await this.beginIfTogether(session);
  }

  private async record(room: Room, connections: readonly LiveConnection[], askedAt: Temporal.Instant): Promise<void> {
    const people = connections
      .filter((connection) => connection.isActive && !connection.isRecorder)
      .map(({ identity, sid, joinedAtMs }) => ({ identity, sid, joinedAtMs }));
    const listed = { kind: 'listed', room: room.name, atMs: askedAt.epochMilliseconds, people } as const;
    await this.unitOfWork.run(async (tx) => {
      await this.observations.add(tx, room.sessionId, listed, this.clock.now());
      const isNews = await this.rooms.markFound(tx, room.sessionId);
      if (isNews) await this.outbox.append(tx, LobbyChanged, { sessionId: room.sessionId });
    });
  }

  private async correct(room: Room, connections: readonly LiveConnection[]): Promise<void> {
    const known = await this.participants.participantsOf(this.database, room.sessionId);
    const isPaused = await this.evidence.isPaused(this.database, room.sessionId);
    const { remove, permit } = correctionsFor(connections, known, isPaused);
    await Promise.all([
      ...remove.map((identity) => this.video.disconnect(room.name, identity)),
      ...permit.map(({ identity, permission }) => this.video.permit(room.name, identity, permission)),
    ]);
  }

  private async beginIfTogether(session: SessionFacts): Promise<void> {
    const now = this.clock.now();
    const isTime =
      Temporal.Instant.compare(now, session.startsAt) >= 0 && Temporal.Instant.compare(now, session.endsAt) < 0;
    if (session.state !== 'confirmed' || !isTime) return;
    const evidence = await this.evidence.evidenceOf(this.database, session, now);
    const first = meter(evidence).together[0];
    if (!first && !bothStillIn(evidence)) return;
    const at = first ? Temporal.Instant.fromEpochMilliseconds(first.fromMs) : now;
    await this.unitOfWork.run((tx) => this.booking.begin(tx, session.id, at));
  }
}
