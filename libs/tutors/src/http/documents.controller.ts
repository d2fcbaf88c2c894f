import { Actor, ProblemAnswers, Requires, TakesFile, type SignedIn, type UploadedBytes } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Res,
  UploadedFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';

import { FileRefused } from '../tutors.errors';
import { KeepDocument } from '../use-cases/keep-document';
import { OwnApplications } from '../use-cases/own-application';
import { ChangeDocumentRequest, SendDocumentRequest } from './dto/application.request';
import { OwnApplicationResponse, toOwnApplicationResponse } from './dto/application.response';
import { sendPrivately } from './private-download';

/** A little above what the dated rule allows, so that it is the rule that says no, in words. */
const CEILING_MEGABYTES = 16;

@Controller('tutor/documents')
@ApiTags('tutors')
export class DocumentsController {
  constructor(
    private readonly documents: KeepDocument,
    private readonly own: OwnApplications,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires('tutors.apply')
  @TakesFile(CEILING_MEGABYTES)
  @ApiOkResponse({ type: OwnApplicationResponse })
  @ProblemAnswers(
    'platform.invalid-request',
    'platform.body-too-large',
    'tutors.no-application',
    'tutors.application-closed',
    'tutors.file-refused',
    'tutors.file-too-large',
    'tutors.too-many-documents',
  )
  async sendDocument(
    @Actor() actor: SignedIn,
    @Body() body: SendDocumentRequest,
    @UploadedFile() file?: UploadedBytes,
  ): Promise<OwnApplicationResponse> {
    if (!file) throw new FileRefused('Choose a file.');
    await this.documents.add(actor.accountId, { kind: body.kind, name: file.originalname, bytes: file.buffer });
    return toOwnApplicationResponse(await this.own.get(actor.accountId));
  }

  /** To look at what one sent: saved by the browser, never shown in place. */
  @Get(':documentId')
  @Requires('tutors.apply')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ProblemAnswers('tutors.document-not-found')
  async downloadDocument(
    @Actor() actor: SignedIn,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPrivately(response, await this.documents.read(actor.accountId, documentId));
  }

  /** Says anew what kind of paper it is; the file stays. */
  @Patch(':documentId')
  @Requires('tutors.apply')
  @ApiOkResponse({ type: OwnApplicationResponse })
  @ProblemAnswers(
    'platform.invalid-request',
    'tutors.no-application',
    'tutors.application-closed',
    'tutors.document-not-found',
  )
  async changeDocument(
    @Actor() actor: SignedIn,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { kind }: ChangeDocumentRequest,
  ): Promise<OwnApplicationResponse> {
    await this.documents.changeKind(actor.accountId, documentId, kind);
    return toOwnApplicationResponse(await this.own.get(actor.accountId));
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Requires('tutors.apply')
  @ApiNoContentResponse()
  @ProblemAnswers('tutors.no-application', 'tutors.application-closed', 'tutors.document-not-found')
  async removeDocument(
    @Actor() actor: SignedIn,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<void> {
    await this.documents.remove(actor.accountId, documentId);
  }
}
