import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Actor,
  IdempotencyKey,
  IdempotencyKeyRequired,
  ProblemAnswers,
  Requires,
  type Page,
  type SignedIn,
} from '@app/platform';
import { AnswerRequest } from '../use-cases/answer-request';
import { BookSession } from '../use-cases/book-session';
import { CancelSession } from '../use-cases/cancel-session';
import { ConfirmReservation } from '../use-cases/confirm-reservation';
import { ListSessions } from '../use-cases/list-sessions';
import { ViewSession } from '../use-cases/view-session';
import { BookSessionRequest, CancelSessionRequest, DeclineSessionRequest, toBookingWish } from './dto/booking.request';
import { ListSessionsRequest } from './dto/search.request';
import {
  CancellationQuoteResponse,
  SessionPage,
  SessionResponse,
  toQuoteResponse,
  toSessionResponse,
} from './dto/session.response';

@Controller('sessions')
@ApiTags('booking')
export class SessionsController {
  constructor(
    private readonly bookUseCase: BookSession,
    private readonly confirmation: ConfirmReservation,
    private readonly cancellation: CancelSession,
    private readonly answer: AnswerRequest,
    private readonly list: ListSessions,
    private readonly view: ViewSession,
  ) {}

  @Post()
  @Requires('booking.book')
  @IdempotencyKeyRequired()
  @ApiCreatedResponse({ type: SessionResponse })
  @ProblemAnswers(
    'booking.slot-taken',
    'booking.student-busy',
    'booking.outside-availability',
    'booking.length-not-offered',
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-suspended',
    'identity.no-supervisor',
    'ledger.not-enough-minutes',
    'ledger.debt-open',
    'tutors.not-found',
    'tutors.subject-not-taught',
    'booking.own-student',
    'platform.idempotency-key-reused',
  )
  async bookSession(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Body() body: BookSessionRequest,
  ): Promise<SessionResponse> {
    const session = await this.bookUseCase.execute(actor, toBookingWish(body), key);
    return toSessionResponse(await this.view.booked(actor, session));
  }

  @Get()
  @Requires('booking.view')
  @ApiOkResponse({ type: SessionPage })
  @ProblemAnswers('platform.invalid-request')
  async listSessions(@Actor() actor: SignedIn, @Query() query: ListSessionsRequest): Promise<Page<SessionResponse>> {
    const { items, nextCursor } = await this.list.execute(actor, query.scope, query.cursor);
    return { items: items.map(toSessionResponse), nextCursor };
  }

  @Get(':sessionId')
  @Requires('booking.view')
  @ApiOkResponse({ type: SessionResponse })
  @ProblemAnswers('booking.session-not-found')
  async getSession(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionResponse> {
    return toSessionResponse(await this.view.execute(actor, sessionId));
  }

  @Post(':sessionId/confirmation')
  @HttpCode(200)
  @Requires('booking.book')
  @IdempotencyKeyRequired()
  @ApiOkResponse({ type: SessionResponse })
  @ProblemAnswers(
    'booking.session-not-found',
    'booking.reservation-gone',
    'ledger.not-enough-minutes',
    'identity.power-missing',
    'identity.student-suspended',
  )
  async confirmReservation(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionResponse> {
    await this.confirmation.execute(actor, sessionId, key);
    return toSessionResponse(await this.view.execute(actor, sessionId));
  }

  @Get(':sessionId/cancellation-quote')
  @Requires('booking.cancel')
  @ApiOkResponse({ type: CancellationQuoteResponse })
  @ProblemAnswers(
    'booking.session-not-found',
    'booking.move-refused',
    'booking.too-late-to-cancel',
    'identity.power-missing',
  )
  async quoteCancellation(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<CancellationQuoteResponse> {
    return toQuoteResponse(await this.cancellation.quote(actor, sessionId));
  }

  @Post(':sessionId/cancellation')
  @HttpCode(200)
  @Requires('booking.cancel')
  @IdempotencyKeyRequired()
  @ApiOkResponse({ type: SessionResponse })
  @ProblemAnswers(
    'booking.session-not-found',
    'booking.move-refused',
    'booking.too-late-to-cancel',
    'booking.quote-changed',
    'identity.power-missing',
  )
  async cancelSession(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: CancelSessionRequest,
  ): Promise<SessionResponse> {
    await this.cancellation.execute(actor, sessionId, body, key);
    return toSessionResponse(await this.view.execute(actor, sessionId));
  }

  @Post(':sessionId/acceptance')
  @HttpCode(200)
  @Requires('booking.answer-requests')
  @IdempotencyKeyRequired()
  @ApiOkResponse({ type: SessionResponse })
  @ProblemAnswers(
    'booking.session-not-found',
    'booking.move-refused',
    'booking.answer-too-late',
    'booking.tutor-not-listed',
  )
  async acceptSession(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<SessionResponse> {
    await this.answer.accept(actor, sessionId, key);
    return toSessionResponse(await this.view.execute(actor, sessionId));
  }

  @Post(':sessionId/decline')
  @HttpCode(200)
  @Requires('booking.answer-requests')
  @IdempotencyKeyRequired()
  @ApiOkResponse({ type: SessionResponse })
  @ProblemAnswers('booking.session-not-found', 'booking.move-refused', 'booking.answer-too-late')
  async declineSession(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: DeclineSessionRequest,
  ): Promise<SessionResponse> {
    await this.answer.decline(actor, sessionId, body.reason, key);
    return toSessionResponse(await this.view.execute(actor, sessionId));
  }
}
