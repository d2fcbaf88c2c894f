import { ApiProperty } from '@nestjs/swagger';
import { VETTING_KINDS, type ListingState, type VettingKind } from '../../domain/listing';
import { ACCEPTANCES, TUTOR_LEVELS, type Acceptance, type TutorLevel } from '../../domain/tutor';
import { VIDEO_PROVIDERS, type VideoProvider } from '../../domain/video';

export class SubjectLevelResponse {
  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel' })
  level: TutorLevel;

  @ApiProperty({ example: 'High school' })
  name: string;
}

export class SubjectResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'algebra-1' })
  slug: string;

  @ApiProperty({ example: 'Algebra 1' })
  name: string;

  @ApiProperty({ example: 'Mathematics' })
  area: string;

  @ApiProperty({ type: [SubjectLevelResponse] })
  levels: SubjectLevelResponse[];
}

export class TaughtSubjectResponse {
  @ApiProperty({ format: 'uuid' })
  subjectId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel', isArray: true })
  levels: TutorLevel[];
}

export class TutorCardResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ada-l' })
  slug: string;

  @ApiProperty({ example: 'Ada L.' })
  displayName: string;

  @ApiProperty()
  headline: string;

  @ApiProperty({ description: 'Draws the generated avatar: the same for the same tutor.' })
  avatarSeed: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A square picture on our own address, where there is one.',
  })
  avatarUrl: string | null;

  @ApiProperty({ example: 'America/Chicago' })
  timeZone: string;

  @ApiProperty({ type: [String] })
  languages: string[];

  @ApiProperty({ type: [TaughtSubjectResponse] })
  subjects: TaughtSubjectResponse[];
}

export class EducationResponse {
  @ApiProperty({ example: 'B.S. Mathematics' })
  award: string;

  @ApiProperty()
  institution: string;

  @ApiProperty({ type: Number, nullable: true })
  fromYear: number | null;

  @ApiProperty({ type: Number, nullable: true })
  toYear: number | null;
}

export class ExperienceResponse {
  @ApiProperty({ example: 'Mathematics teacher' })
  role: string;

  @ApiProperty()
  organization: string;

  @ApiProperty({ type: Number, nullable: true })
  fromYear: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Null: until today.' })
  toYear: number | null;
}

export class VideoResponse {
  @ApiProperty({ enum: VIDEO_PROVIDERS, enumName: 'VideoProvider' })
  provider: VideoProvider;

  @ApiProperty({ description: 'The page to open; nothing of it is loaded before somebody does.' })
  url: string;
}

export class TutorPageResponse extends TutorCardResponse {
  @ApiProperty()
  biography: string;

  @ApiProperty({ type: [EducationResponse] })
  education: EducationResponse[];

  @ApiProperty({ type: [ExperienceResponse] })
  experience: ExperienceResponse[];

  @ApiProperty({ enum: ACCEPTANCES, enumName: 'Acceptance' })
  acceptance: Acceptance;

  @ApiProperty({ type: VideoResponse, nullable: true })
  video: VideoResponse | null;
}

export class OwnCheckResponse {
  @ApiProperty({ enum: VETTING_KINDS })
  kind: VettingKind;

  @ApiProperty({ enum: ['passed', 'failed', 'waiting'] })
  result: 'passed' | 'failed' | 'waiting';

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;
}

export class OwnProfileResponse extends TutorPageResponse {
  @ApiProperty({ enum: ['applied', 'listed', 'unlisted', 'suspended'] })
  state: ListingState;

  @ApiProperty({ description: 'Findable and bookable at this moment.' })
  isListed: boolean;

  @ApiProperty({ type: [OwnCheckResponse] })
  checks: OwnCheckResponse[];
}
