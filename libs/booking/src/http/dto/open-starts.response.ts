import { ApiProperty } from '@nestjs/swagger';
import { TUTOR_LEVELS, type Acceptance, type TutorCard, type TutorLevel } from '@app/tutors';
import type { OpenTutor } from '../../use-cases/find-open-tutors';

export class OpenStartsResponse {
  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty({ example: 'America/Chicago' })
  timeZone: string;

  @ApiProperty()
  minutes: number;

  @ApiProperty({ type: [Number], description: 'Minutes since 1970 in UTC, ascending.' })
  starts: number[];

  @ApiProperty({ type: [Number], description: 'Lengths on offer, in minutes.' })
  lengths: number[];

  @ApiProperty()
  noticeMinutes: number;

  @ApiProperty({ enum: ['instant', 'request'], enumName: 'Acceptance' })
  acceptance: Acceptance;
}

export class OpenTutorSubjectResponse {
  @ApiProperty({ format: 'uuid' })
  subjectId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel', isArray: true })
  levels: TutorLevel[];
}

export class OpenTutorCardResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  slug: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  headline: string;

  @ApiProperty()
  avatarSeed: string;

  @ApiProperty({ type: String, nullable: true })
  avatarUrl: string | null;

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ type: [String] })
  languages: string[];

  @ApiProperty({ type: [OpenTutorSubjectResponse] })
  subjects: OpenTutorSubjectResponse[];
}

export class OpenBecauseResponse {
  @ApiProperty({ enum: ['open-at'] })
  code: 'open-at';

  @ApiProperty({ description: 'Minutes since 1970 in UTC.' })
  start: number;

  @ApiProperty({ description: 'How many starts are open in the window.' })
  openStarts: number;
}

export class OpenTutorResponse {
  @ApiProperty({ type: OpenTutorCardResponse })
  tutor: OpenTutorCardResponse;

  @ApiProperty({ description: 'Minutes since 1970 in UTC.' })
  firstStart: number;

  @ApiProperty({ type: OpenBecauseResponse, description: 'What the rank rests on.' })
  because: OpenBecauseResponse;
}

export class OpenTutorsResponse {
  @ApiProperty({ type: [OpenTutorResponse], description: 'Soonest first, at most 48.' })
  items: OpenTutorResponse[];
}

export function toOpenTutorsResponse(found: readonly OpenTutor[]): OpenTutorsResponse {
  return {
    items: found.map(({ tutor, firstStart, openStarts }) => ({
      tutor: toCard(tutor),
      firstStart,
      because: { code: 'open-at', start: firstStart, openStarts },
    })),
  };
}

function toCard(card: TutorCard): OpenTutorCardResponse {
  return {
    id: card.id,
    slug: card.slug,
    displayName: card.displayName,
    headline: card.headline,
    avatarSeed: card.avatarSeed,
    avatarUrl: card.avatarUrl,
    timeZone: card.timeZone,
    languages: [...card.languages],
    subjects: card.subjects.map(({ subjectId, name, levels }) => ({ subjectId, name, levels: [...levels] })),
  };
}
