import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { InvalidRequest } from '@app/platform';
import { TUTOR_LEVELS, type TutorLevel } from '@app/tutors';
import type { TimeWindow } from '../../persistence/tutor-search.repository';

const MOST_WINDOWS = 14;
const MOST_DAYS = 62;

export class SearchTutorsRequest {
  @ApiPropertyOptional({ description: 'The slug of a subject.', example: 'algebra-1' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'Use the slug of a subject from the list.' })
  subject?: string;

  @ApiPropertyOptional({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  @IsOptional()
  @IsIn(TUTOR_LEVELS, { message: `Use one of ${TUTOR_LEVELS.join(', ')}.` })
  level?: TutorLevel;

  @ApiPropertyOptional({ description: 'A language that the tutor speaks.', example: 'Spanish' })
  @IsOptional()
  @IsString({ message: 'Name one language.' })
  @Matches(/^[\p{L}\p{M}' -]{2,40}$/u, { message: 'Name one language.' })
  language?: string;

  @ApiPropertyOptional({
    description: 'Words from a name, a subject or a biography; small misspellings are forgiven.',
    maxLength: 2000,
  })
  @IsOptional()
  @IsString({ message: 'Search for one text.' })
  @MaxLength(2000, { message: 'Search for something shorter.' })
  text?: string;

  @ApiPropertyOptional({
    description: 'Only tutors with a free start in one of these stretches of time: from/to, separated by commas.',
    example: '2027-03-02T22:00:00Z/2027-03-03T02:00:00Z',
  })
  @IsOptional()
  @IsString({ message: 'Write stretches of time as from/to.' })
  @MaxLength(1000, { message: `Ask for at most ${MOST_WINDOWS} stretches of time.` })
  within?: string;

  @ApiPropertyOptional({ description: 'How long the session is to be.', example: 60, default: 60 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Write whole minutes.' })
  @Min(1, { message: 'Write whole minutes.' })
  @Max(1440, { message: 'Write at most a day.' })
  minutes: number = 60;

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Use the cursor as it was given.' })
  @MaxLength(500, { message: 'Use the cursor as it was given.' })
  cursor?: string;
}

/** The stretches of time of `within`, each at most two months long. */
export function toWindows(within: string | undefined): TimeWindow[] {
  if (!within) return [];
  const windows = within.split(',').map(toWindow);
  if (windows.length > MOST_WINDOWS) throw refusal(`Ask for at most ${MOST_WINDOWS} stretches of time.`);
  return windows;
}

function toWindow(text: string): TimeWindow {
  const [from, to, ...more] = text.split('/');
  if (!from || !to || more.length > 0) throw refusal('Write stretches of time as from/to.');
  const window = { from: instant(from), to: instant(to) };
  const days = window.from.until(window.to).total('hours') / 24;
  if (days <= 0) throw refusal('Each stretch must end after its beginning.');
  if (days > MOST_DAYS) throw refusal(`Ask for at most ${MOST_DAYS} days.`);
  return window;
}

function instant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw refusal('Write instants like 2027-03-02T22:00:00Z.');
  }
}

function refusal(detail: string): InvalidRequest {
  return new InvalidRequest([{ pointer: '/within', detail }]);
}
