import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { InvalidRequest } from '@app/platform';

const INSTANT = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const detail = 'Write an instant like 2027-03-01T15:00:00Z.';

/** An instant with its offset; `readInstant` turns the text into one. */
export const InstantField = () =>
  applyDecorators(
    ApiProperty({ type: String, format: 'date-time', example: '2027-03-01T15:00:00Z' }),
    Matches(INSTANT, { message: detail }),
  );

/** The instant, or a refusal that names the field: the form can be right where the day does not exist. */
export function readInstant(text: string, pointer: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidRequest([{ pointer, detail }]);
  }
}
