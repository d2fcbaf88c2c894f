import { ApiProperty } from '@nestjs/swagger';
import { LEGAL_DOCUMENTS, type LegalDocument, type LegalDocumentName } from '../../../domain/legal/legal-document';

export class LegalDocumentResponse {
  @ApiProperty({ enum: LEGAL_DOCUMENTS, enumName: 'LegalDocumentName' })
  document: LegalDocumentName;

  @ApiProperty()
  title: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ description: 'Of the text’s bytes; send it back with the acceptance.' })
  sha256: string;

  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @ApiProperty({ description: 'True while the operator’s lawyer has not approved it.' })
  isDraft: boolean;
}

export class LegalTextResponse extends LegalDocumentResponse {
  @ApiProperty({ description: 'Markdown, or plain text.' })
  text: string;
}

export function toLegalDocumentResponse(document: LegalDocument): LegalDocumentResponse {
  const { text: _text, ...facts } = document;
  return facts;
}
