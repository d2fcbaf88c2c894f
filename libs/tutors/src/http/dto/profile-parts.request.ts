import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { TUTOR_LEVELS, type TutorLevel } from '../../domain/tutor';

/** Line breaks are welcome in long texts; other control characters are not text, and Postgres refuses NUL. */
export const LONG_TEXT = /^[^\p{Cc}\p{Cs}]*(?:[\n\r\t][^\p{Cc}\p{Cs}]*)*$/u;
export const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u;
export const notText = { message: 'Use letters, digits and punctuation only.' };

export class TaughtSubjectRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a subject from the list.' })
  subjectId: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel', isArray: true, minItems: 1 })
  @IsArray({ message: 'Choose at least one level.' })
  @ArrayMinSize(1, { message: 'Choose at least one level.' })
  @ArrayMaxSize(TUTOR_LEVELS.length, { message: 'Name each level once.' })
  @ArrayUnique({ message: 'Name each level once.' })
  @IsIn(TUTOR_LEVELS, { each: true, message: `Use one of ${TUTOR_LEVELS.join(', ')}.` })
  levels: TutorLevel[];
}

export const MOST_ENTRIES = 12;
const EARLIEST_YEAR = 1930;
const LATEST_YEAR = 2100;
const notYear = { message: 'Use a year of four digits, or leave it empty.' };

const Year = () =>
  applyDecorators(
    ApiProperty({ type: Number, nullable: true, minimum: EARLIEST_YEAR, maximum: LATEST_YEAR }),
    IsOptional(),
    IsInt(notYear),
    Min(EARLIEST_YEAR, notYear),
    Max(LATEST_YEAR, notYear),
  );

/** What somebody learned, or where they worked. */
export const Entries = (entry: () => new () => EducationRequest | ExperienceRequest) =>
  applyDecorators(
    IsArray({ message: 'Use a list.' }),
    ArrayMaxSize(MOST_ENTRIES, { message: `Name at most ${MOST_ENTRIES}.` }),
    ValidateNested({ each: true }),
    Type(entry),
  );

/** Each subject once, with its levels. */
export const TaughtSubjects = () =>
  applyDecorators(
    ArrayMaxSize(40, { message: 'Choose at most 40 subjects.' }),
    ArrayUnique((one: TaughtSubjectRequest | undefined) => one?.subjectId, { message: 'Name each subject once.' }),
    ValidateNested({ each: true }),
    Type(() => TaughtSubjectRequest),
  );

export class EducationRequest {
  @ApiProperty({ minLength: 2, maxLength: 120, example: 'B.S. Mathematics' })
  @Matches(ONE_LINE, notText)
  @Length(2, 120, { message: 'Name the degree, diploma or course in 2 to 120 characters.' })
  award: string;

  @ApiProperty({ maxLength: 120 })
  @Matches(ONE_LINE, notText)
  @Length(0, 120, { message: 'Use at most 120 characters.' })
  institution: string;

  @Year()
  fromYear: number | null;

  @Year()
  toYear: number | null;
}

export class ExperienceRequest {
  @ApiProperty({ minLength: 2, maxLength: 160, example: 'Mathematics teacher' })
  @Matches(ONE_LINE, notText)
  @Length(2, 160, { message: 'Say what you did in 2 to 160 characters.' })
  role: string;

  @ApiProperty({ maxLength: 120 })
  @Matches(ONE_LINE, notText)
  @Length(0, 120, { message: 'Use at most 120 characters.' })
  organization: string;

  @Year()
  fromYear: number | null;

  @Year()
  toYear: number | null;
}

/** Years left out are unknown. */
export function withYears<Entry extends { fromYear: number | null; toYear: number | null }>(entry: Entry): Entry {
  return { ...entry, fromYear: entry.fromYear ?? null, toYear: entry.toYear ?? null };
}
