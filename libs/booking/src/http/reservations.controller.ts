import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Actor, IdempotencyKey, IdempotencyKeyRequired, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ReleaseReservation } from '../use-cases/release-reservation';
import { ReserveSession } from '../use-cases/reserve-session';
import { ViewSession } from '../use-cases/view-session';
import { BookSessionRequest, toBookingWish } from './dto/booking.request';
import { SessionResponse, toSessionResponse } from './dto/session.response';

@Controller('reservations')
@ApiTags('booking')
export class ReservationsController {
  constructor(
    private readonly reserve: ReserveSession,
    private readonly release: ReleaseReservation,
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
    'booking.too-many-reservations',
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-suspended',
    'identity.no-supervisor',
    'tutors.not-found',
    'tutors.subject-not-taught',
    'platform.idempotency-key-reused',
  )
  async reserveSession(
    @Actor() actor: SignedIn,
    @IdempotencyKey() key: IdempotencyKey,
    @Body() body: BookSessionRequest,
  ): Promise<SessionResponse> {
    const session = await this.reserve.execute(actor, toBookingWish(body), key);
    return toSessionResponse(await this.view.booked(actor, session));
  }

  @Delete(':sessionId')
  @HttpCode(204)
  @Requires('booking.book')
  @ApiNoContentResponse()
  @ProblemAnswers('booking.session-not-found', 'booking.move-refused', 'identity.power-missing')
  releaseReservation(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.release.execute(actor, sessionId);
  }
}
