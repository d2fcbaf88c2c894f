import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

/** Somebody in the room, by the id that the room's state lists them with. */
export class ParticipantRequest {
  @ApiProperty({ example: 'p-3VYkZ9mQ1sX0aB2c' })
  @IsString()
  @Matches(/^p-[A-Za-z0-9_-]{8,64}$/, { message: 'This is not the id of somebody in a room.' })
  participantId: string;
}
