import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { toIso } from '@app/kernel';
import { pageOf, type AuditFilter } from '@app/platform';
import type { ListedRecord } from '../../use-cases/read-audit';
import { Cursor } from './fields';

const moment = { message: 'Write a moment like 2027-03-01T15:00:00Z.' };
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/;

export class ReadAuditRequest {
  @ApiProperty({ type: String, format: 'uuid', required: false })
  @IsOptional()
  @IsUUID('all', { message: 'Choose a person.' })
  actorId?: string;

  @ApiProperty({ type: String, required: false, description: 'A whole action, or the part before its dot.' })
  @IsOptional()
  @Matches(/^[a-z]+(\.[a-z][a-z0-9-]*)?$/, { message: 'Write an action like tutors.decided.' })
  @MaxLength(100, { message: 'Write an action like tutors.decided.' })
  action?: string;

  @ApiProperty({ type: String, required: false })
  @IsOptional()
  @MaxLength(120, { message: 'That is no id of ours.' })
  subjectId?: string;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  @IsOptional()
  @IsISO8601({}, moment)
  @Matches(MOMENT, moment)
  from?: string;

  @ApiProperty({ type: String, format: 'date-time', required: false })
  @IsOptional()
  @IsISO8601({}, moment)
  @Matches(MOMENT, moment)
  until?: string;

  @Cursor()
  cursor?: string;
}

export function toAuditFilter({ actorId, action, subjectId, from, until }: ReadAuditRequest): AuditFilter {
  const instant = (text: string | undefined) => (text === undefined ? undefined : Temporal.Instant.from(text));
  return { actorId, action, subjectId, from: instant(from), until: instant(until) };
}

export class AuditRecordResponse {
  @ApiProperty()
  position: number;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  actorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty()
  action: string;

  @ApiProperty()
  subjectType: string;

  @ApiProperty()
  subjectId: string;

  @ApiProperty({ type: String, nullable: true })
  subjectName: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ description: 'Ids and facts, as JSON.' })
  facts: string;
}

export const AuditRecordPage = pageOf(AuditRecordResponse);

export function toAuditRecordResponse(record: ListedRecord): AuditRecordResponse {
  return {
    position: record.position,
    at: toIso(record.at),
    actorId: record.actorId,
    actorName: record.actorName,
    action: record.action,
    subjectType: record.subjectType,
    subjectId: record.subjectId,
    subjectName: record.subjectName,
    reason: record.reason,
    facts: JSON.stringify(record.facts),
  };
}
