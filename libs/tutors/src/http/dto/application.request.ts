import { LANGUAGES, type Language } from '@app/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/document';
import type { ApplicationChange } from '../../use-cases/save-application';
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
import { toVideo } from './save-own-profile.request';

/** Left out: as it was. Not the same as null, which only some fields can be. */
const WhereGiven = () => ValidateIf((_, value) => value !== undefined);

/** One step of the application. Each field may still be empty; what is there must be of the right form. */
export class SaveApplicationRequest {
  @ApiPropertyOptional({ maxLength: 60 })
  @WhereGiven()
  @Matches(ONE_LINE, notText)
  @Length(0, 60, { message: 'Use at most 60 characters.' })
  displayName?: string;

  @ApiPropertyOptional({ maxLength: 120 })
  @WhereGiven()
  @Matches(ONE_LINE, notText)
  @Length(0, 120, { message: 'Use at most 120 characters.' })
  headline?: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @WhereGiven()
  @Matches(LONG_TEXT, notText)
  @Length(0, 4000, { message: 'Use at most 4,000 characters.' })
  biography?: string;

  @ApiPropertyOptional({ type: [EducationRequest], maxItems: MOST_ENTRIES })
  @WhereGiven()
  @Entries(() => EducationRequest)
  education?: EducationRequest[];

  @ApiPropertyOptional({ type: [ExperienceRequest], maxItems: MOST_ENTRIES })
  @WhereGiven()
  @Entries(() => ExperienceRequest)
  experience?: ExperienceRequest[];

  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'Language', isArray: true, maxItems: 12 })
  @WhereGiven()
  @IsArray({ message: 'Use a list.' })
  @ArrayMaxSize(12, { message: 'Name at most 12 languages.' })
  @ArrayUnique({ message: 'Name each language once.' })
  @IsIn(LANGUAGES, { each: true, message: 'Choose languages from the list.' })
  languages?: Language[];

  @ApiPropertyOptional({ example: 'America/Chicago' })
  @WhereGiven()
  @IsString({ message: 'Use a name like America/Chicago.' })
  @Length(1, 64, { message: 'Use a name like America/Chicago.' })
  timeZone?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300 })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString({ message: 'Use the address of a video.' })
  @MaxLength(300, { message: 'Use the address of a video.' })
  videoUrl?: string | null;

  @ApiPropertyOptional({ type: [TaughtSubjectRequest], maxItems: 40 })
  @WhereGiven()
  @IsArray({ message: 'Use a list.' })
  @TaughtSubjects()
  subjects?: TaughtSubjectRequest[];

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 60 })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt({ message: 'Use a whole number of hours.' })
  @Min(1, { message: 'Use at least 1 hour.' })
  @Max(60, { message: 'Use at most 60 hours.' })
  hoursPerWeek?: number | null;

  @ApiPropertyOptional({ maxLength: 500, description: 'When the applicant could teach, in their own words.' })
  @WhereGiven()
  @Matches(LONG_TEXT, notText)
  @Length(0, 500, { message: 'Use at most 500 characters.' })
  availabilityNote?: string;
}

export function toApplicationChange(request: SaveApplicationRequest): ApplicationChange {
  const { videoUrl, education, experience, ...rest } = request;
  return {
    ...given(rest),
    ...(education && { education: education.map(withYears) }),
    ...(experience && { experience: experience.map(withYears) }),
    ...(videoUrl !== undefined && { video: toVideo(videoUrl) }),
  };
}

/** Validation makes absent fields of a class undefined; a change has only those that were sent. */
function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

export class SendDocumentRequest {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'TutorDocumentKind' })
  @IsIn(DOCUMENT_KINDS, { message: 'Say what kind of document this is.' })
  kind: DocumentKind;

  @ApiPropertyOptional({ type: String, format: 'binary', description: 'PDF, JPEG or PNG.' })
  @WhereGiven()
  file?: unknown;
}

export class ChangeDocumentRequest {
  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'TutorDocumentKind' })
  @IsIn(DOCUMENT_KINDS, { message: 'Say what kind of document this is.' })
  kind: DocumentKind;
}

export class SendAvatarRequest {
  @ApiPropertyOptional({ type: String, format: 'binary', description: 'JPEG, PNG or WebP.' })
  @WhereGiven()
  file?: unknown;
}
