import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { TUTOR_LEVELS, type TutorLevel } from '@app/tutors';
import type { BookingWish } from '../../use-cases/authorise-booking';
import { InstantField, readInstant } from './instant-field';

const TEXT = /^[^\p{Cc}\p{Cs}]*(?:[\n\r\t][^\p{Cc}\p{Cs}]*)*$/u;
const notText = { message: 'Use letters, digits and punctuation only.' };

/** The body of a booking and of a reservation alike. */
export class BookSessionRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a tutor.' })
  tutorId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a student.' })
  studentId: string;

  @ApiProperty({ format: 'uuid', description: 'The family that pays.' })
  @IsUUID(undefined, { message: 'Choose the family that pays.' })
  familyId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a subject.' })
  subjectId: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  @IsIn(TUTOR_LEVELS, { message: `Use one of ${TUTOR_LEVELS.join(', ')}.` })
  level: TutorLevel;

  @InstantField()
  startsAt: string;

  @ApiProperty({ example: 60 })
  @IsInt({ message: 'Write whole minutes.' })
  @Min(1, { message: 'Write whole minutes.' })
  @Max(1440, { message: 'Write at most a day.' })
  durationMinutes: number;

  @ApiPropertyOptional({ maxLength: 1000, description: 'What the student wants from this session.' })
  @IsOptional()
  @IsString({ message: 'Write a text.' })
  @MaxLength(1000, { message: 'Use at most 1,000 characters.' })
  @Matches(TEXT, notText)
  goals?: string;
}

export function toBookingWish(body: BookSessionRequest): BookingWish {
  return {
    tutorId: body.tutorId,
    studentId: body.studentId,
    familyId: body.familyId,
    subjectId: body.subjectId,
    level: body.level,
    startsAt: readInstant(body.startsAt, '/startsAt'),
    durationMinutes: body.durationMinutes,
    goals: body.goals?.trim() || undefined,
  };
}

export class CancelSessionRequest {
  @ApiProperty({ description: 'What the quote said: the cancellation is refused where it would be another number.' })
  @IsInt({ message: 'Write whole minutes.' })
  @Min(0, { message: 'Write whole minutes.' })
  expectedReturnedMinutes: number;

  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString({ message: 'Write a text.' })
  @MaxLength(500, { message: 'Use at most 500 characters.' })
  @Matches(TEXT, notText)
  reason?: string;
}

export class DeclineSessionRequest {
  @ApiPropertyOptional({ maxLength: 500 })
  @IsOptional()
  @IsString({ message: 'Write a text.' })
  @MaxLength(500, { message: 'Use at most 500 characters.' })
  @Matches(TEXT, notText)
  reason?: string;
}
