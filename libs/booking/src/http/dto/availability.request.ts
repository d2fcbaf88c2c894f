import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { toIso } from '@app/kernel';
import type { Acceptance } from '@app/tutors';
import type { Availability } from '../../domain/availability';
import type { OwnAvailability } from '../../use-cases/get-availability';
import { InstantField, readInstant } from './instant-field';

const ACCEPTANCES: Acceptance[] = ['instant', 'request'];
const STEPS = [5, 10, 15, 20, 30, 60];
const wholeNumber = { message: 'Write a whole number.' };

const Whole = (least: number, most: number): PropertyDecorator => {
  const checks = [IsInt(wholeNumber), Min(least, { message: `Write at least ${least}.` })];
  return (target, name) => {
    for (const check of [...checks, Max(most, { message: `Write at most ${most}.` })]) check(target, name);
  };
};

export class HoursBody {
  @ApiProperty({ example: '16:00' })
  @IsString({ message: 'Write a time like 16:00.' })
  @MaxLength(5, { message: 'Write a time like 16:00.' })
  startsAt: string;

  @ApiProperty({ example: '20:00', description: 'At or before the start: on the next day. 24:00 is midnight.' })
  @IsString({ message: 'Write a time like 20:00.' })
  @MaxLength(5, { message: 'Write a time like 20:00.' })
  endsAt: string;
}

export class WeeklyHoursBody extends HoursBody {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'Monday is 1.' })
  @Whole(1, 7)
  weekday: number;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString({ message: 'Write a date like 2027-03-01.' })
  @MaxLength(10, { message: 'Write a date like 2027-03-01.' })
  validFrom?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString({ message: 'Write a date like 2027-03-01.' })
  @MaxLength(10, { message: 'Write a date like 2027-03-01.' })
  validUntil?: string | null;
}

export class DateOverrideBody {
  @ApiProperty({ format: 'date' })
  @IsString({ message: 'Write a date like 2027-03-01.' })
  @MaxLength(10, { message: 'Write a date like 2027-03-01.' })
  date: string;

  @ApiProperty({ type: [HoursBody], description: 'None: not open on that date.' })
  @IsArray({ message: 'Write a list of hours.' })
  @ArrayMaxSize(12, { message: 'Write at most 12.' })
  @ValidateNested({ each: true })
  @Type(() => HoursBody)
  ranges: HoursBody[];
}

export class TimeOffBody {
  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;
}

export class AvailabilityBody {
  @ApiProperty({ type: [WeeklyHoursBody] })
  @IsArray({ message: 'Write a list of hours.' })
  @ArrayMaxSize(100, { message: 'Write at most 100.' })
  @ValidateNested({ each: true })
  @Type(() => WeeklyHoursBody)
  weekly: WeeklyHoursBody[];

  @ApiProperty({ type: [DateOverrideBody] })
  @IsArray({ message: 'Write a list of dates.' })
  @ArrayMaxSize(400, { message: 'Write at most 400.' })
  @ValidateNested({ each: true })
  @Type(() => DateOverrideBody)
  overrides: DateOverrideBody[];

  @ApiProperty({ type: [TimeOffBody] })
  @IsArray({ message: 'Write a list of times.' })
  @ArrayMaxSize(200, { message: 'Write at most 200.' })
  @ValidateNested({ each: true })
  @Type(() => TimeOffBody)
  timeOff: TimeOffBody[];

  @ApiProperty({ minimum: 0, maximum: 20160 })
  @Whole(0, 20160)
  noticeMinutes: number;

  @ApiProperty({ minimum: 0, maximum: 120 })
  @Whole(0, 120)
  bufferMinutes: number;

  @ApiProperty({ enum: STEPS })
  @IsIn(STEPS, { message: `Use one of ${STEPS.join(', ')}.` })
  stepMinutes: number;

  @ApiProperty({ minimum: 1, maximum: 365 })
  @Whole(1, 365)
  horizonDays: number;

  @ApiProperty({ minimum: 1, maximum: 48 })
  @Whole(1, 48)
  maxSessionsPerDay: number;

  @ApiProperty({ enum: ACCEPTANCES, enumName: 'Acceptance' })
  @IsIn(ACCEPTANCES, { message: `Use one of ${ACCEPTANCES.join(', ')}.` })
  acceptance: Acceptance;

  @ApiProperty({ minimum: 0, description: 'As it was read; another one in the meantime is a conflict.' })
  @Whole(0, 2_000_000_000)
  version: number;
}

export class AvailabilityResponse extends AvailabilityBody {
  @ApiProperty({ example: 'America/Chicago', description: 'The zone of all hours.' })
  timeZone: string;
}

export function toAvailability(body: AvailabilityBody): Availability {
  return {
    weekly: body.weekly,
    overrides: body.overrides,
    timeOff: body.timeOff.map((off, index) => ({
      startsAt: readInstant(off.startsAt, `/timeOff/${index}/startsAt`),
      endsAt: readInstant(off.endsAt, `/timeOff/${index}/endsAt`),
    })),
    noticeMinutes: body.noticeMinutes,
    bufferMinutes: body.bufferMinutes,
    stepMinutes: body.stepMinutes,
    horizonDays: body.horizonDays,
    maxSessionsPerDay: body.maxSessionsPerDay,
    acceptance: body.acceptance,
  };
}

export function toAvailabilityResponse({ availability, version, timeZone }: OwnAvailability): AvailabilityResponse {
  return {
    ...availability,
    weekly: availability.weekly.map((rule) => ({ ...rule })),
    overrides: availability.overrides.map(({ date, ranges }) => ({ date, ranges: [...ranges] })),
    timeOff: availability.timeOff.map((off) => ({ startsAt: toIso(off.startsAt), endsAt: toIso(off.endsAt) })),
    version,
    timeZone,
  };
}
