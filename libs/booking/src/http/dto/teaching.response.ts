import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { toIso } from '@app/kernel';
import { TUTOR_LEVELS } from '@app/tutors';
import type { OwnStudent } from '../../use-cases/list-own-students';
import type { Earnings } from '../../use-cases/show-own-earnings';
import { SessionResponse, toSessionResponse } from './session.response';
import { WindowOnlyRequest } from './search.request';

export class CalendarRequest extends WindowOnlyRequest {}

export class CalendarResponse {
  @ApiProperty({ type: [SessionResponse] })
  items: SessionResponse[];
}

export class OwnStudentNextResponse {
  @ApiProperty({ format: 'uuid' })
  sessionId: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;
}

export class OwnStudentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  grade: string | null;

  @ApiProperty({ example: 'Algebra 1', description: 'Of the latest session, as are level and goals.' })
  subject: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  level: string;

  @ApiProperty({ type: String, nullable: true })
  goals: string | null;

  @ApiProperty({ type: 'integer', description: 'Sessions that took place.' })
  sessionCount: number;

  @ApiProperty({ type: OwnStudentNextResponse, nullable: true })
  next: OwnStudentNextResponse | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastEndedAt: string | null;

  @ApiProperty({
    format: 'date-time',
    description: 'When the student disappears here, unless another session is booked.',
  })
  seenUntil: string;
}

export class OwnStudentsResponse {
  @ApiProperty({ type: [OwnStudentResponse] })
  items: OwnStudentResponse[];
}

/** Field by field: policy 3(a) lists what a tutor may see of a student. */
export function toOwnStudentsResponse(students: readonly OwnStudent[]): OwnStudentsResponse {
  return {
    items: students.map((student) => ({
      id: student.studentId,
      firstName: student.firstName,
      grade: student.grade,
      subject: student.subject,
      level: student.level,
      goals: student.goals,
      sessionCount: student.sessionCount,
      next: student.next && { sessionId: student.next.sessionId, startsAt: toIso(student.next.startsAt) },
      lastEndedAt: student.lastEndedAt && toIso(student.lastEndedAt),
      seenUntil: toIso(student.seenUntil),
    })),
  };
}

export class EarningsRequest {
  @ApiProperty({ example: '2027-03' })
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'Write a month like 2027-03.' })
  month: string;
}

export class EarnedMonthResponse {
  @ApiProperty({ example: '2027-03', description: 'In the tutor’s own zone.' })
  month: string;

  @ApiProperty({ type: 'integer' })
  minutes: number;

  @ApiProperty({ type: 'integer' })
  sessions: number;
}

export class EarnedSessionResponse {
  @ApiProperty({ type: SessionResponse })
  session: SessionResponse;

  @ApiProperty({ type: 'integer' })
  minutes: number;
}

export class EarningsResponse {
  @ApiProperty({ example: 'America/New_York' })
  timeZone: string;

  @ApiProperty({ type: 'integer', description: 'Minutes ever delivered.' })
  totalMinutes: number;

  @ApiProperty({ type: [EarnedMonthResponse], description: 'Newest first; months without any are absent.' })
  months: EarnedMonthResponse[];

  @ApiProperty({ type: [EarnedSessionResponse], description: 'Of the month asked for, latest first.' })
  sessions: EarnedSessionResponse[];
}

export function toEarningsResponse(earnings: Earnings): EarningsResponse {
  return {
    timeZone: earnings.timeZone,
    totalMinutes: earnings.totalMinutes,
    months: earnings.months.map(({ month, minutes, sessions }) => ({ month, minutes, sessions })),
    sessions: earnings.sessions.map(({ view, minutes }) => ({ session: toSessionResponse(view), minutes })),
  };
}
