import { LANGUAGES, type Language } from '@app/contracts';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { ACCEPTANCES, type Acceptance, type TutorProfileDraft } from '../../domain/tutor';
import { videoOf, type Video } from '../../domain/video';
import { VideoRefused } from '../../tutors.errors';
import {
  EducationRequest,
  Entries,
  ExperienceRequest,
  LONG_TEXT,
  MOST_ENTRIES,
  notText,
  ONE_LINE,
  TaughtSubjectRequest,
  TaughtSubjects,
  withYears,
} from './profile-parts.request';

export class SaveOwnProfileRequest {
  @ApiProperty({
    minLength: 2,
    maxLength: 60,
    description: 'The name that families see. Not necessarily the full one.',
  })
  @Matches(ONE_LINE, notText)
  @Length(2, 60, { message: 'Use 2 to 60 characters.' })
  displayName: string;

  @ApiProperty({ minLength: 1, maxLength: 120 })
  @Matches(ONE_LINE, notText)
  @Length(1, 120, { message: 'Use 1 to 120 characters.' })
  headline: string;

  @ApiProperty({ maxLength: 4000 })
  @Matches(LONG_TEXT, notText)
  @Length(0, 4000, { message: 'Use at most 4,000 characters.' })
  biography: string;

  @ApiProperty({ type: [EducationRequest], maxItems: MOST_ENTRIES })
  @Entries(() => EducationRequest)
  education: EducationRequest[];

  @ApiProperty({ type: [ExperienceRequest], maxItems: MOST_ENTRIES })
  @Entries(() => ExperienceRequest)
  experience: ExperienceRequest[];

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', isArray: true, minItems: 1, maxItems: 12 })
  @IsArray({ message: 'Name at least one language.' })
  @ArrayMinSize(1, { message: 'Name at least one language.' })
  @ArrayMaxSize(12, { message: 'Name at most 12 languages.' })
  @ArrayUnique({ message: 'Name each language once.' })
  @IsIn(LANGUAGES, { each: true, message: 'Choose languages from the list.' })
  languages: Language[];

  @ApiProperty({
    type: String,
    required: false,
    nullable: true,
    maxLength: 300,
    description: 'The address of an introduction on YouTube or Vimeo. Only the video is kept of it.',
  })
  @IsOptional()
  @IsString({ message: 'Use the address of a video.' })
  @MaxLength(300, { message: 'Use the address of a video.' })
  videoUrl?: string | null;

  @ApiProperty({ example: 'America/Chicago' })
  @IsString({ message: 'Use a name like America/Chicago.' })
  @Length(1, 64, { message: 'Use a name like America/Chicago.' })
  timeZone: string;

  @ApiProperty({ enum: ACCEPTANCES, enumName: 'Acceptance' })
  @IsIn(ACCEPTANCES, { message: `Use one of ${ACCEPTANCES.join(', ')}.` })
  acceptance: Acceptance;

  @ApiProperty({ type: [TaughtSubjectRequest], minItems: 1, maxItems: 40 })
  @IsArray({ message: 'Choose at least one subject.' })
  @ArrayMinSize(1, { message: 'Choose at least one subject.' })
  @TaughtSubjects()
  subjects: TaughtSubjectRequest[];
}

/** Of the video's address only the video itself is taken. */
export function toProfileDraft(request: SaveOwnProfileRequest): TutorProfileDraft {
  const { videoUrl, education, experience, ...rest } = request;
  return {
    ...rest,
    education: education.map(withYears),
    experience: experience.map(withYears),
    video: toVideo(videoUrl),
  };
}

export function toVideo(link: string | null | undefined): Video | null {
  if (!link?.trim()) return null;
  const video = videoOf(link);
  if (!video) throw new VideoRefused();
  return video;
}
