import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type Page, type SignedIn } from '@app/platform';
import { ReviewApplications } from '../use-cases/review-applications';
import { toApplicationFile, toApplicationSummary, toExpiringCheck } from './dto/application-mapper';
import {
  DecideApplicationRequest,
  ListApplicationsRequest,
  ListExpiringChecksRequest,
  RecordCheckRequest,
  toNewCheck,
  TutorReasonRequest,
} from './dto/applications.request';
import {
  ApplicationFileResponse,
  ApplicationSummaryPage,
  ExpiringCheckPage,
  type ApplicationSummaryResponse,
  type ExpiringCheckResponse,
} from './dto/applications.response';

@Controller('console')
@ApiTags('console')
export class ApplicationsController {
  constructor(private readonly review: ReviewApplications) {}

  @Get('applications')
  @Requires('console.review-applications')
  @ApiOkResponse({ type: ApplicationSummaryPage })
  @ProblemAnswers('platform.invalid-request')
  async listApplications(@Query() query: ListApplicationsRequest): Promise<Page<ApplicationSummaryResponse>> {
    const { items, nextCursor } = await this.review.list(query.state, query.cursor);
    return { items: items.map(toApplicationSummary), nextCursor };
  }

  @Get('expiring-checks')
  @Requires('console.review-applications')
  @ApiOkResponse({ type: ExpiringCheckPage })
  @ProblemAnswers('platform.invalid-request')
  async listExpiringChecks(@Query() query: ListExpiringChecksRequest): Promise<Page<ExpiringCheckResponse>> {
    const { items, nextCursor } = await this.review.expiring(query.cursor);
    return { items: items.map(toExpiringCheck), nextCursor };
  }

  @Get('applications/:tutorId')
  @Requires('console.review-applications')
  @ApiOkResponse({ type: ApplicationFileResponse })
  @ProblemAnswers('tutors.not-found', 'tutors.no-application')
  async readApplication(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
  ): Promise<ApplicationFileResponse> {
    return toApplicationFile(await this.review.read(actor, tutorId));
  }

  /** Whatever an applicant uploaded is no page of ours: it is saved, never run, and kept by nobody in between. */
  @Get('applications/:tutorId/documents/:documentId')
  @Requires('console.review-applications')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cross-Origin-Resource-Policy', 'same-origin')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ProblemAnswers('tutors.not-found', 'tutors.document-not-found', 'tutors.own-application')
  async openDocument(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
  ): Promise<StreamableFile> {
    const { content, contentType, fileName } = await this.review.document(actor, tutorId, documentId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
    return new StreamableFile(content, { type: contentType, disposition, length: content.length });
  }

  @Post('applications/:tutorId/checks')
  @HttpCode(204)
  @Requires('console.review-applications')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'tutors.not-found',
    'tutors.own-application',
    'tutors.implausible-check',
    'tutors.check-already-recorded',
  )
  recordCheck(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Body() body: RecordCheckRequest,
  ): Promise<void> {
    return this.review.recordCheck(actor, tutorId, toNewCheck(body));
  }

  @Post('applications/:tutorId/decision')
  @HttpCode(204)
  @Requires('console.review-applications')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'tutors.not-found',
    'tutors.no-application',
    'tutors.own-application',
    'tutors.application-not-decidable',
    'tutors.vetting-incomplete',
  )
  decideApplication(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Body() { decision, reason }: DecideApplicationRequest,
  ): Promise<void> {
    return this.review.decide(actor, tutorId, decision, reason);
  }

  @Post('applications/:tutorId/suspension')
  @HttpCode(204)
  @Requires('console.suspend-tutors')
  @ApiNoContentResponse()
  @ProblemAnswers('tutors.not-found', 'tutors.own-application', 'tutors.listing-move-refused')
  suspendTutor(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Body() { reason }: TutorReasonRequest,
  ): Promise<void> {
    return this.review.suspend(actor, tutorId, reason);
  }

  @Post('applications/:tutorId/relisting')
  @HttpCode(204)
  @Requires('console.suspend-tutors')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'tutors.not-found',
    'tutors.no-application',
    'tutors.own-application',
    'tutors.application-not-decidable',
    'tutors.listing-move-refused',
    'tutors.vetting-incomplete',
  )
  relistTutor(
    @Actor() actor: SignedIn,
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Body() { reason }: TutorReasonRequest,
  ): Promise<void> {
    return this.review.relist(actor, tutorId, reason);
  }
}
