import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, UnitOfWork } from '@app/platform';
import { VideoServer } from '../edge/video-server';
import { RoomRepository } from '../persistence/room.repository';

/** Takes the rooms that were given up off the video server, which puts out whoever is still inside. */
@Injectable()
export class DeleteRetiredRooms {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
  ) {}

  async execute(): Promise<void> {
    for (const room of await this.rooms.roomsToDelete(this.database)) {
      await this.video.deleteRoom(room.name);
      await this.unitOfWork.run((tx) => this.rooms.markDeleted(tx, room.name, this.clock.now()));
    }
  }
}
