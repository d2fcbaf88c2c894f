import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public } from '@app/platform';
import { LEGAL_DOCUMENTS } from '../../domain/legal/legal-document';
import { LegalDocuments } from '../../persistence/legal/legal-documents';
import { LegalDocumentResponse, LegalTextResponse, toLegalDocumentResponse } from './dto/legal-document.response';

@Controller('legal-documents')
@ApiTags('identity')
export class LegalDocumentsController {
  constructor(private readonly documents: LegalDocuments) {}

  @Get()
  @ProblemAnswers()
  @Public()
  @ApiOkResponse({ type: [LegalDocumentResponse] })
  listLegalDocuments(): LegalDocumentResponse[] {
    return this.documents.current.map(toLegalDocumentResponse);
  }

  @Get(':document')
  @Public()
  @ApiParam({ name: 'document', enum: LEGAL_DOCUMENTS, enumName: 'LegalDocumentName' })
  @ApiOkResponse({ type: LegalTextResponse })
  @ProblemAnswers('identity.document-not-found')
  getLegalDocument(@Param('document') name: string): LegalTextResponse {
    return { ...this.documents.get(name) };
  }
}
