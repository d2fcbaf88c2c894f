import { Injectable } from '@nestjs/common';
import { Outbox, type Transaction } from '@app/platform';
import { Clock, type Uuid } from '@app/kernel';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomRepository } from '../persistence/room.repository';
import { RoomChanged } from '../rooms.events';

/** The end of an opening, under its lock: the room is given up, a running pause with it. Deleting it comes after the commit. */
@Injectable()
export class CloseRoom {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  async within(tx: Transaction, sessionId: Uuid): Promise<void> {
    const opening = await this.rooms.lockOpening(tx, sessionId);
    if (opening?.state !== 'open') return;
    const now = this.clock.now();
    const room = await this.rooms.findCurrent(tx, sessionId);
    if (room) await this.rooms.retire(tx, room, 'closed', now);
    await this.evidence.resume(tx, sessionId, null, now);
    await this.rooms.close(tx, sessionId, now);
    await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'ended' });
  }
}
