import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { InvalidRequest } from '@app/platform';
import { InstantField, readInstant } from './instant-field';

const MOST_DAYS = 62;

export abstract class WindowOnlyRequest {
  @InstantField()
  from: string;

  @InstantField()
  to: string;
}

abstract class WindowRequest extends WindowOnlyRequest {
  @ApiPropertyOptional({ example: 60, default: 60 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Write whole minutes.' })
  @Min(1, { message: 'Write whole minutes.' })
  @Max(1440, { message: 'Write at most a day.' })
  minutes: number = 60;
}

export class OpenStartsRequest extends WindowRequest {}

export class ListSessionsRequest {
  @ApiPropertyOptional({ enum: ['upcoming', 'past'], default: 'upcoming' })
  @IsOptional()
  @IsIn(['upcoming', 'past'], { message: 'Use upcoming or past.' })
  scope: 'upcoming' | 'past' = 'upcoming';

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Use the cursor as it was given.' })
  @MaxLength(500, { message: 'Use the cursor as it was given.' })
  cursor?: string;
}

/** The window of a search or a calendar, at most two months long. */
export function toWindow({ from, to }: WindowOnlyRequest): { from: Temporal.Instant; to: Temporal.Instant } {
  const window = { from: readInstant(from, '/from'), to: readInstant(to, '/to') };
  const days = window.from.until(window.to).total('hours') / 24;
  if (days <= 0) throw new InvalidRequest([{ pointer: '/to', detail: 'This must be after the beginning.' }]);
  if (days > MOST_DAYS) throw new InvalidRequest([{ pointer: '/to', detail: `Ask for at most ${MOST_DAYS} days.` }]);
  return window;
}
