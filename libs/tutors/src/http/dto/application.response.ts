import { toIso } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { APPLICATION_STATES, type ApplicationState } from '../../domain/application';
import { DOCUMENT_KINDS, DOCUMENT_TYPES, type DocumentKind, type DocumentType } from '../../domain/document';
import type { OwnApplication } from '../../use-cases/own-application';
import { toPageResponse } from './tutor-mapper';
import { TutorPageResponse } from './tutor.response';

export class TutorDocumentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: DOCUMENT_KINDS, enumName: 'TutorDocumentKind' })
  kind: DocumentKind;

  @ApiProperty({ example: 'license.pdf' })
  fileName: string;

  @ApiProperty({ enum: DOCUMENT_TYPES })
  contentType: DocumentType;

  @ApiProperty()
  bytes: number;

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;
}

export class MissingFieldResponse {
  @ApiProperty({ example: '/headline' })
  pointer: string;

  @ApiProperty()
  detail: string;
}

export class OwnApplicationResponse {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' })
  state: ApplicationState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What our team wrote about their decision.' })
  decisionReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  mayApplyAgainAt: string | null;

  @ApiProperty({ type: Number, nullable: true })
  hoursPerWeek: number | null;

  @ApiProperty()
  availabilityNote: string;

  @ApiProperty({ type: TutorPageResponse, description: 'The page as families will see it.' })
  profile: TutorPageResponse;

  @ApiProperty()
  isListed: boolean;

  @ApiProperty({ type: [TutorDocumentResponse] })
  documents: TutorDocumentResponse[];

  @ApiProperty({ type: [MissingFieldResponse], description: 'Empty: it can be submitted.' })
  missing: MissingFieldResponse[];
}

export class FoundApplicationResponse {
  @ApiProperty({ type: OwnApplicationResponse, nullable: true, description: 'Null where nobody began one.' })
  application: OwnApplicationResponse | null;
}

/** Field by field: who decided, and where a file is kept, stay inside. */
export function toOwnApplicationResponse(own: OwnApplication): OwnApplicationResponse {
  const { application } = own;
  return {
    state: application.state,
    submittedAt: application.submittedAt && toIso(application.submittedAt),
    decidedAt: application.decidedAt && toIso(application.decidedAt),
    decisionReason: application.decisionReason,
    mayApplyAgainAt: application.mayApplyAgainAt && toIso(application.mayApplyAgainAt),
    hoursPerWeek: application.hoursPerWeek,
    availabilityNote: application.availabilityNote,
    profile: toPageResponse(own.profile),
    isListed: own.isListed,
    documents: own.documents.map(({ id, kind, fileName, contentType, bytes, uploadedAt }) => ({
      id,
      kind,
      fileName,
      contentType,
      bytes,
      uploadedAt: toIso(uploadedAt),
    })),
    missing: own.missing.map(({ pointer, detail }) => ({ pointer, detail })),
  };
}
