import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { toIso } from '@app/kernel';
import { pageOf } from '@app/platform';
import { PURPOSES, SECTIONS, VERDICTS, type Purpose, type Section, type Verdict } from '../../domain/break-glass';
import type { AccessState, ListedAccess } from '../../use-cases/list-access';
import { Cursor, OptionalNote } from './fields';

const STATES: AccessState[] = ['waiting', 'open', 'reviewed'];

export class ListAccessRequest {
  @ApiProperty({ enum: STATES, enumName: 'AccessState' })
  @IsIn(STATES, { message: 'Choose waiting, open or reviewed.' })
  state: AccessState;

  @Cursor()
  cursor?: string;
}

export class ReviewAccessRequest {
  @ApiProperty({ enum: VERDICTS, enumName: 'AccessVerdict' })
  @IsIn(VERDICTS, { message: 'Say whether it was in order.' })
  verdict: Verdict;

  @OptionalNote()
  note?: string | null;
}

export class AccessReadResponse {
  @ApiProperty({ enum: SECTIONS, enumName: 'PersonSection' })
  section: Section;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class AccessReviewResponse {
  @ApiProperty()
  byName: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ enum: VERDICTS, enumName: 'AccessVerdict' })
  verdict: Verdict;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class AccessResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  openedByName: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty({ description: 'As others see them.' })
  personName: string;

  @ApiProperty({ enum: PURPOSES, enumName: 'BreakGlassPurpose' })
  purpose: Purpose;

  @ApiProperty()
  ticket: string;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it ended, or will.' })
  until: string;

  @ApiProperty()
  isOpen: boolean;

  @ApiProperty({ type: [AccessReadResponse] })
  reads: AccessReadResponse[];

  @ApiProperty({ type: AccessReviewResponse, nullable: true })
  review: AccessReviewResponse | null;

  @ApiProperty({ description: 'False for whoever opened it, while it is open, and once it was reviewed.' })
  mayReview: boolean;
}

export const AccessPage = pageOf(AccessResponse);

export function toAccessResponse(access: ListedAccess): AccessResponse {
  const { review } = access;
  return {
    id: access.id,
    openedByName: access.openedByName,
    personId: access.subjectId,
    personName: access.subjectName,
    purpose: access.purpose,
    ticket: access.ticket,
    openedAt: toIso(access.openedAt),
    until: toIso(access.endedAt ?? access.expiresAt),
    isOpen: access.isOpen,
    reads: access.reads.map(({ section, at }) => ({ section, at: toIso(at) })),
    review: review && {
      byName: access.reviewedByName ?? '',
      at: toIso(review.at),
      verdict: review.verdict,
      note: review.note,
    },
    mayReview: access.mayReview,
  };
}
