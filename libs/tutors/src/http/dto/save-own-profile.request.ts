import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ACCEPTANCES, TUTOR_LEVELS, type Acceptance, type TutorLevel } from '../../domain/tutor';

/** Line breaks are welcome in long texts; other control characters are not text, and Postgres refuses NUL. */
const LONG_TEXT = /^[^\p{Cc}\p{Cs}]*(?:[\n\r\t][^\p{Cc}\p{Cs}]*)*$/u;
const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const notText = { message: 'Use letters, digits and punctuation only.' };

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

export class SaveOwnProfileRequest {
  @ApiProperty({
    minLength: 2,
    maxLength: 60,
    description: 'The name that families see. Not necessarily the full one.',
  })
  @Matches(ONE_LINE, notText)
  @Length(2, 60, { message: 'Use 2 to 60 characters.' })
  displayName: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @Matches(ONE_LINE, notText)
  @Length(1, 120, { message: 'Use 1 to 120 characters.' })
  headline: string;

  @ApiProperty({ maxLength: 4000 })
  @Matches(LONG_TEXT, notText)
  @Length(0, 4000, { message: 'Use at most 4,000 characters.' })
  biography: string;

  @ApiProperty({ maxLength: 2000 })
  @Matches(LONG_TEXT, notText)
  @Length(0, 2000, { message: 'Use at most 2,000 characters.' })
  education: string;

  @ApiProperty({ maxLength: 2000 })
  @Matches(LONG_TEXT, notText)
  @Length(0, 2000, { message: 'Use at most 2,000 characters.' })
  experience: string;

  @ApiProperty({ type: [String], minItems: 1, maxItems: 12, example: ['English', 'Spanish'] })
  @IsArray({ message: 'Name at least one language.' })
  @ArrayMinSize(1, { message: 'Name at least one language.' })
  @ArrayMaxSize(12, { message: 'Name at most 12 languages.' })
  @ArrayUnique({ message: 'Name each language once.' })
  @Length(2, 40, { each: true, message: 'Use 2 to 40 characters for each language.' })
  @Matches(ONE_LINE, { ...notText, each: true })
  languages: string[];

  @ApiProperty({ example: 'America/Chicago' })
  @IsString({ message: 'Use a name like America/Chicago.' })
  @Length(1, 64, { message: 'Use a name like America/Chicago.' })
  timeZone: string;

  @ApiProperty({ enum: ACCEPTANCES, enumName: 'Acceptance' })
  @IsIn(ACCEPTANCES, { message: `Use one of ${ACCEPTANCES.join(', ')}.` })
  acceptance: Acceptance;

  @ApiProperty({ type: [TaughtSubjectRequest], minItems: 1, maxItems: 40 })
  @IsArray({ message: 'Choose at least one subject.' })
  @ArrayMinSize(1, { message: 'Choose at least one subject.' })
  @ArrayMaxSize(40, { message: 'Choose at most 40 subjects.' })
  @ArrayUnique((one: TaughtSubjectRequest | undefined) => one?.subjectId, { message: 'Name each subject once.' })
  @ValidateNested({ each: true })
  @Type(() => TaughtSubjectRequest)
  subjects: TaughtSubjectRequest[];
}
