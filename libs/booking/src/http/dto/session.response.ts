import { ApiProperty } from '@nestjs/swagger';
import { epochMinutes, toIso } from '@app/kernel';
import { pageOf } from '@app/platform';
import { TUTOR_LEVELS } from '@app/tutors';
import type { CancellationQuote } from '../../domain/cancellation';
import { SESSION_STATUS, type SessionOutcome, type SessionState } from '../../domain/session-state';
import type { SessionView } from '../../use-cases/describe-sessions';
import type { ViewerRole } from '../../use-cases/find-visible-session';

const STATES = Object.keys(SESSION_STATUS);
const OUTCOMES = ['delivered', 'student_missed', 'tutor_missed', 'both_missed', 'faulted'];

export class SessionTutorResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty({ example: 'Ada L.' })
  displayName: string;

  @ApiProperty({ example: 'America/Chicago' })
  timeZone: string;

  @ApiProperty()
  avatarSeed: string;

  @ApiProperty({ type: String, nullable: true })
  avatarUrl: string | null;
}

export class SessionStudentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  grade: string | null;
}

export class SessionSubjectResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Algebra 1' })
  name: string;
}

export class SessionAbilitiesResponse {
  @ApiProperty()
  cancel: boolean;

  @ApiProperty()
  accept: boolean;

  @ApiProperty()
  decline: boolean;

  @ApiProperty()
  join: boolean;

  @ApiProperty()
  confirm: boolean;
}

export class SessionResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STATES, enumName: 'SessionState' })
  state: SessionState;

  @ApiProperty({ enum: OUTCOMES, enumName: 'SessionOutcome', nullable: true })
  outcome: SessionOutcome | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the outcome or the cancellation came out as it did.' })
  because: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What who canceled or declined it wrote to the others.' })
  words: string | null;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty()
  durationMinutes: number;

  @ApiProperty({ type: SessionTutorResponse })
  tutor: SessionTutorResponse;

  @ApiProperty({
    type: SessionStudentResponse,
    nullable: true,
    description: 'Null for a tutor 30 days after the last session.',
  })
  student: SessionStudentResponse | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The family that pays; only its guardians see it.',
  })
  familyId: string | null;

  @ApiProperty({ type: SessionSubjectResponse })
  subject: SessionSubjectResponse;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  level: string;

  @ApiProperty({ type: String, nullable: true, example: 'Dana W.', description: 'Family and student only.' })
  supervisor: string | null;

  @ApiProperty({ type: String, nullable: true })
  goals: string | null;

  @ApiProperty()
  heldMinutes: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Charged in the end, by delivery or by a late cancellation.',
  })
  billedMinutes: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  reservedUntil: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answerBy: string | null;

  @ApiProperty({ format: 'date-time' })
  joinOpensAt: string;

  @ApiProperty({ format: 'date-time' })
  roomClosesAt: string;

  @ApiProperty({ enum: ['guardian', 'student', 'tutor'] })
  viewerRole: ViewerRole;

  @ApiProperty({ type: SessionAbilitiesResponse })
  can: SessionAbilitiesResponse;
}

export class SessionPage extends pageOf(SessionResponse) {}

export class CancellationQuoteResponse {
  @ApiProperty()
  returnedMinutes: number;

  @ApiProperty()
  keptMinutes: number;

  @ApiProperty()
  grantedMinutes: number;

  @ApiProperty({ example: 'at-least-24-hours-before' })
  because: string;
}

/** Field by field on purpose: what a session gains inside does not reach another person by accident. */
export function toSessionResponse(view: SessionView): SessionResponse {
  const { session, tutor, student, viewerRole } = view;
  return {
    id: session.id,
    state: session.state,
    outcome: session.outcome,
    because: session.because,
    words: student ? session.words : null,
    startsAt: toIso(session.startsAt),
    endsAt: toIso(session.endsAt),
    durationMinutes: epochMinutes(session.endsAt) - epochMinutes(session.startsAt),
    tutor: {
      id: tutor.id,
      slug: tutor.slug,
      displayName: tutor.displayName,
      timeZone: tutor.timeZone,
      avatarSeed: tutor.avatarSeed,
      avatarUrl: tutor.avatarUrl,
    },
    student: student && { id: student.id, firstName: student.firstName, grade: student.grade },
    familyId: viewerRole === 'guardian' ? session.familyId : null,
    subject: view.subject,
    level: session.level,
    supervisor: view.supervisor,
    goals: student ? session.goals : null,
    heldMinutes: session.heldMinutes,
    billedMinutes: session.capturedMinutes,
    reservedUntil: session.reservedUntil && toIso(session.reservedUntil),
    answerBy: session.answerBy && toIso(session.answerBy),
    joinOpensAt: toIso(view.joinOpensAt),
    roomClosesAt: toIso(view.roomClosesAt),
    viewerRole,
    can: view.can,
  };
}

export function toQuoteResponse(quote: CancellationQuote): CancellationQuoteResponse {
  return {
    returnedMinutes: quote.returnedMinutes,
    keptMinutes: quote.keptMinutes,
    grantedMinutes: quote.grantedMinutes,
    because: quote.because,
  };
}
