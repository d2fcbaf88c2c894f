import { ApiProperty } from '@nestjs/swagger';

export class TimeSpanResponse {
  @ApiProperty({ format: 'date-time' })
  from: string;

  @ApiProperty({ format: 'date-time' })
  to: string;
}

export class TimelineSegmentResponse extends TimeSpanResponse {
  @ApiProperty({ description: 'Display name.' })
  who: string;

  @ApiProperty({ enum: ['student', 'tutor', 'guardian', 'staff'] })
  role: 'student' | 'tutor' | 'guardian' | 'staff';
}

export class TimelineResponse {
  @ApiProperty({ type: [TimelineSegmentResponse], description: 'Who was connected when, lobby included.' })
  segments: TimelineSegmentResponse[];

  @ApiProperty({ type: [TimeSpanResponse], description: 'What counts: pauses and outages are taken out.' })
  together: TimeSpanResponse[];

  @ApiProperty({ type: [TimeSpanResponse] })
  paused: TimeSpanResponse[];

  @ApiProperty({ type: [TimeSpanResponse], description: 'When the connection was down on our side.' })
  outages: TimeSpanResponse[];

  @ApiProperty({ type: 'integer' })
  billableSeconds: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null until it is settled.' })
  billedMinutes: number | null;

  @ApiProperty({ type: 'integer' })
  heldMinutes: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null until it is settled.' })
  returnedMinutes: number | null;

  @ApiProperty({ description: 'Why it came out so, in plain words.' })
  because: string;
}
