import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomRepository } from '../persistence/room.repository';
import { RoomClosed } from '../rooms.errors';
import { RoomChanged } from '../rooms.events';
import { AttendanceOf } from './attendance';

/** Stops the meter while people stay in the room. The tutor and the guardians may; repeating it changes nothing. */
@Injectable()
export class PauseSession {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  async pause(actor: SignedIn, sessionId: Uuid): Promise<void> {
    await this.attendance.asAdult(actor, sessionId);
    await this.inOpenRoom(sessionId, async (tx) => {
      const isNews = await this.evidence.pause(tx, sessionId, actor.accountId, this.clock.now());
      if (isNews) await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'paused' });
    });
  }

  async resume(actor: SignedIn, sessionId: Uuid): Promise<void> {
    await this.attendance.asAdult(actor, sessionId);
    await this.inOpenRoom(sessionId, async (tx) => {
      const isNews = await this.evidence.resume(tx, sessionId, actor.accountId, this.clock.now());
      if (isNews) await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'resumed' });
    });
  }

  private inOpenRoom(sessionId: Uuid, work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, sessionId);
      if (opening?.state !== 'open') throw new RoomClosed();
      await work(tx);
    });
  }
}
