import { ApiProperty } from '@nestjs/swagger';
import {
  APPLICATION_STATES,
  DOCUMENT_KINDS,
  DOCUMENT_TYPES,
  TUTOR_LEVELS,
  VETTING_KINDS,
  VETTING_RESULTS,
  type ApplicationState,
  type DocumentKind,
  type DocumentType,
  type ListingState,
  type TutorLevel,
  type VettingKind,
  type VettingResult,
} from '@app/tutors';
import { pageOf } from '@app/platform';

const LISTING_STATES: ListingState[] = ['applied', 'listed', 'unlisted', 'suspended'];

export class ApplicationSummaryResponse {
  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  headline: string;

  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' })
  state: ApplicationState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: [String] })
  subjects: string[];

  @ApiProperty()
  documents: number;

  @ApiProperty({ enum: VETTING_KINDS, enumName: 'VettingKind', isArray: true })
  missingChecks: VettingKind[];
}

export class ExpiringCheckResponse {
  @ApiProperty({ format: 'uuid' })
  checkId: string;

  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: VETTING_KINDS, enumName: 'VettingKind' })
  kind: VettingKind;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ enum: LISTING_STATES, enumName: 'TutorListingState' })
  listing: ListingState;
}

export const ApplicationSummaryPage = pageOf(ApplicationSummaryResponse);
export const ExpiringCheckPage = pageOf(ExpiringCheckResponse);

export class BackgroundEntryResponse {
  @ApiProperty({ description: 'The degree, or the role.' })
  what: string;

  @ApiProperty({ description: 'The school, or the organization.' })
  where: string;

  @ApiProperty({ type: Number, nullable: true })
  fromYear: number | null;

  @ApiProperty({ type: Number, nullable: true })
  toYear: number | null;
}

export class AppliedSubjectResponse {
  @ApiProperty()
  name: string;

  @ApiProperty({ enum: TUTOR_LEVELS, enumName: 'TutorLevel', isArray: true })
  levels: TutorLevel[];
}

export class ApplicationDocumentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'DocumentKind' })
  kind: DocumentKind;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: DOCUMENT_TYPES, enumName: 'DocumentType' })
  contentType: DocumentType;

  @ApiProperty()
  bytes: number;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;
}

export class VettingCheckResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: VETTING_KINDS, enumName: 'VettingKind' })
  kind: VettingKind;

  @ApiProperty({ enum: VETTING_RESULTS, enumName: 'VettingResult' })
  result: VettingResult;

  @ApiProperty()
  provider: string;

  @ApiProperty()
  providerReference: string;

  @ApiProperty({ format: 'date-time' })
  checkedAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty()
  recordedByName: string;
}

export class ApplicationDecisionResponse {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' })
  state: ApplicationState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  decidedByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class ListingChangeResponse {
  @ApiProperty({ enum: LISTING_STATES, enumName: 'TutorListingState' })
  to: ListingState;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  byName: string | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class ApplicationFileResponse {
  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty({ format: 'uuid' })
  accountId: string;

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
  biography: string;

  @ApiProperty({ type: [BackgroundEntryResponse] })
  education: BackgroundEntryResponse[];

  @ApiProperty({ type: [BackgroundEntryResponse] })
  experience: BackgroundEntryResponse[];

  @ApiProperty({ type: [String] })
  languages: string[];

  @ApiProperty({ type: [AppliedSubjectResponse] })
  subjects: AppliedSubjectResponse[];

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ type: String, nullable: true })
  videoUrl: string | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursPerWeek: number | null;

  @ApiProperty()
  availabilityNote: string;

  @ApiProperty({ enum: LISTING_STATES, enumName: 'TutorListingState' })
  listing: ListingState;

  @ApiProperty()
  isListed: boolean;

  @ApiProperty({ type: [ApplicationDocumentResponse] })
  documents: ApplicationDocumentResponse[];

  @ApiProperty({ type: [VettingCheckResponse] })
  checks: VettingCheckResponse[];

  @ApiProperty({ enum: VETTING_KINDS, enumName: 'VettingKind', isArray: true })
  missingChecks: VettingKind[];

  @ApiProperty({ type: ApplicationDecisionResponse })
  current: ApplicationDecisionResponse;

  @ApiProperty({ type: [ApplicationDecisionResponse], description: 'The newest first.' })
  earlier: ApplicationDecisionResponse[];

  @ApiProperty({ type: [ListingChangeResponse] })
  listingChanges: ListingChangeResponse[];

  @ApiProperty({ description: 'The caller’s own: somebody else decides.' })
  isOwn: boolean;
}
