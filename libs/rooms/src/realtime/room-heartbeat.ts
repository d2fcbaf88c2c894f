import { Requires, InvalidRequest, type SignedIn } from '@app/platform';
import { SocketEvent, type HandlesSocketEvent } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NoteHeartbeat } from '../use-cases/note-heartbeat';

const heartbeat = z.strictObject({ sessionId: z.uuid() });

@Injectable()
@SocketEvent('room.heartbeat')
@Requires('rooms.join')
export class RoomHeartbeat implements HandlesSocketEvent {
  constructor(private readonly noteHeartbeat: NoteHeartbeat) {}

  async handle(actor: SignedIn, payload: unknown): Promise<void> {
    const parsed = heartbeat.safeParse(payload);
    if (!parsed.success) {
      throw new InvalidRequest([{ pointer: '/sessionId', detail: 'Say which session this heartbeat is for.' }]);
    }
    await this.noteHeartbeat.execute(actor, parsed.data.sessionId);
  }
}
