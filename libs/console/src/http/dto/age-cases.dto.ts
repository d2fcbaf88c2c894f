import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { AgeCaseOutcome, AgeCaseSource } from '@app/identity';
import { toIso } from '@app/kernel';
import { pageOf } from '@app/platform';
import type { AgeDecision, ListedCase } from '../../use-cases/age-cases';
import { Cursor, Reason } from './fields';

const STATES = ['open', 'closed'] as const;
const SOURCES: AgeCaseSource[] = ['birth-date', 'guardian', 'student', 'tutor', 'staff'];
const OUTCOMES: AgeCaseOutcome[] = ['confirmed', 'cleared'];
const DECISIONS: AgeDecision[] = ['confirm', 'clear'];

export class ListAgeCasesRequest {
  @ApiProperty({ enum: STATES, enumName: 'AgeCaseState' })
  @IsIn(STATES, { message: 'Choose open or closed.' })
  state: (typeof STATES)[number];

  @Cursor()
  cursor?: string;
}

export class DecideAgeCaseRequest {
  @ApiProperty({ enum: DECISIONS, enumName: 'AgeDecision', description: '`confirm` erases the student, for good.' })
  @IsIn(DECISIONS, { message: 'Choose what you found.' })
  decision: AgeDecision;

  @Reason()
  reason: string;
}

export class ErasureCertificateResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'SHA-256 of the erased person’s id.' })
  subjectHash: string;

  @ApiProperty({ format: 'date-time' })
  erasedAt: string;
}

export class AgeCaseResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null once the student is erased.' })
  studentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  studentName: string | null;

  @ApiProperty({ enum: SOURCES, enumName: 'AgeCaseSource' })
  source: AgeCaseSource;

  @ApiProperty({ type: String, nullable: true })
  reportedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  closedByName: string | null;

  @ApiProperty({ enum: OUTCOMES, enumName: 'AgeCaseOutcome', nullable: true })
  outcome: AgeCaseOutcome | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: ErasureCertificateResponse, nullable: true })
  certificate: ErasureCertificateResponse | null;
}

export const AgeCasePage = pageOf(AgeCaseResponse);

export function toAgeCaseResponse(found: ListedCase): AgeCaseResponse {
  const { certificate } = found;
  return {
    id: found.id,
    studentId: found.studentId,
    studentName: found.studentName,
    source: found.source,
    reportedByName: found.reportedByName,
    note: found.note,
    openedAt: toIso(found.openedAt),
    closedAt: found.closedAt && toIso(found.closedAt),
    closedByName: found.closedByName,
    outcome: found.outcome,
    reason: found.reason,
    certificate: certificate && {
      id: certificate.id,
      subjectHash: certificate.subjectHash,
      erasedAt: toIso(certificate.erasedAt),
    },
  };
}
