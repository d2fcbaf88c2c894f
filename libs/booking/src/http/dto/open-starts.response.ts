import { ApiProperty } from '@nestjs/swagger';
import type { Acceptance } from '@app/tutors';

export class OpenStartsResponse {
  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty({ example: 'America/Chicago' })
  timeZone: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty({ type: [Number], description: 'Minutes since 1970 in UTC, ascending.' })
  starts: number[];

  @ApiProperty({ type: [Number], description: 'Lengths on offer, in minutes.' })
  lengths: number[];

  @ApiProperty()
  noticeMinutes: number;

  @ApiProperty({ enum: ['instant', 'request'], enumName: 'Acceptance' })
  acceptance: Acceptance;
}
