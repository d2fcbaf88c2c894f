import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '@app/platform';
import { TUTOR_LEVELS, type TutorCard, type TutorLevel } from '@app/tutors';
import type { FoundTutor } from '../../use-cases/search-tutors';

export class FoundTutorSubjectResponse {
  @ApiProperty({ format: 'uuid' })
  subjectId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel', isArray: true })
  levels: TutorLevel[];
}

export class FoundTutorCardResponse {
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

  @ApiProperty({ type: [FoundTutorSubjectResponse] })
  subjects: FoundTutorSubjectResponse[];
}

export class FoundBecauseResponse {
  @ApiProperty({ type: Number, nullable: true, description: 'The first free start, in minutes since 1970 in UTC.' })
  firstStart: number | null;

  @ApiProperty({ description: 'Sessions of the last year that the tutor came to.' })
  kept: number;

  @ApiProperty({ description: 'Sessions of the last year that the tutor canceled or missed.' })
  broken: number;

  @ApiProperty({ description: 'The words were found, not only guessed; true without words.' })
  isExact: boolean;
}

export class FoundTutorResponse {
  @ApiProperty({ type: FoundTutorCardResponse })
  tutor: FoundTutorCardResponse;

  @ApiProperty({ type: FoundBecauseResponse, description: 'What the place in the list rests on.' })
  because: FoundBecauseResponse;
}

export class FoundTutorPage extends pageOf(FoundTutorResponse) {}

export function toFoundTutor({ tutor, signals }: FoundTutor): FoundTutorResponse {
  const { firstStart, kept, broken, fit } = signals;
  return { tutor: toCard(tutor), because: { firstStart, kept, broken, isExact: fit >= 0.5 } };
}

function toCard(card: TutorCard): FoundTutorCardResponse {
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
