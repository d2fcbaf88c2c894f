import { ApiProperty } from '@nestjs/swagger';

const ROLES = ['student', 'tutor', 'guardian', 'staff'] as const;

export class RoomEntryResponse {
  @ApiProperty({ description: 'Where the video client connects to.' })
  url: string;

  @ApiProperty({
    description: 'Opens the door, for a minute; carries no right to send or receive. Never log or show it.',
  })
  token: string;

  @ApiProperty({ description: 'The caller’s participantId.' })
  identity: string;

  @ApiProperty({ enum: ROLES })
  role: (typeof ROLES)[number];

  @ApiProperty({ enum: ['lobby', 'admitted'] })
  state: 'lobby' | 'admitted';
}

export class RoomParticipantResponse {
  @ApiProperty({ description: 'Also the identity on the video server.' })
  participantId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: ROLES })
  role: (typeof ROLES)[number];

  @ApiProperty({ enum: ['lobby', 'admitted', 'left', 'removed'] })
  state: 'lobby' | 'admitted' | 'left' | 'removed';
}

export class MinuteMeterResponse {
  @ApiProperty({ type: 'integer', description: 'Proven seconds together. Add the time since `runningSince`.' })
  billableSeconds: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null while nothing is counted.' })
  runningSince: string | null;

  @ApiProperty({ type: 'integer' })
  heldMinutes: number;
}

export class RoomResponse {
  @ApiProperty({ enum: ['not-open', 'open', 'closed'] })
  state: 'not-open' | 'open' | 'closed';

  @ApiProperty({ type: [RoomParticipantResponse] })
  participants: RoomParticipantResponse[];

  @ApiProperty({ type: MinuteMeterResponse })
  meter: MinuteMeterResponse;

  @ApiProperty()
  isPaused: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The name of whoever paused it.' })
  pausedBy: string | null;

  @ApiProperty({ format: 'date-time' })
  opensAt: string;

  @ApiProperty({ format: 'date-time' })
  closesAt: string;

  @ApiProperty()
  livekitAvailable: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What is wrong with the video server, in plain words.' })
  notice: string | null;
}
