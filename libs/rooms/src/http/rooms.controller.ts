import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AdmitParticipant } from '../use-cases/admit-participant';
import { EndSession } from '../use-cases/end-session';
import { EnterRoom } from '../use-cases/enter-room';
import { ExplainSession } from '../use-cases/explain-session';
import { PauseSession } from '../use-cases/pause-session';
import { RemoveParticipant } from '../use-cases/remove-participant';
import { ReopenSession } from '../use-cases/reopen-session';
import { ViewRoom } from '../use-cases/view-room';
import { ParticipantRequest } from './dto/participant.request';
import { toRoomResponse, toTimelineResponse } from './dto/room-mapper';
import { RoomEntryResponse, RoomResponse } from './dto/room.response';
import { TimelineResponse } from './dto/timeline.response';

@Controller('sessions/:sessionId')
@ApiTags('rooms')
export class RoomsController {
  constructor(
    private readonly enter: EnterRoom,
    private readonly view: ViewRoom,
    private readonly admit: AdmitParticipant,
    private readonly remove: RemoveParticipant,
    private readonly pauses: PauseSession,
    private readonly end: EndSession,
    private readonly reopen: ReopenSession,
    private readonly explain: ExplainSession,
  ) {}

  /** A token to the room as it is now: the first time, after a lost connection, and after `room.changed`. */
  @Post('room/entry')
  @HttpCode(200)
  @Requires('rooms.join')
  @ApiOkResponse({ type: RoomEntryResponse })
  @ProblemAnswers(
    'rooms.no-video-server',
    'rooms.not-open-yet',
    'rooms.closed',
    'rooms.session-not-confirmed',
    'rooms.tutor-may-not-meet',
    'rooms.removed',
    'rooms.admission-held',
    'rooms.not-found',
  )
  enterRoom(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<RoomEntryResponse> {
    return this.enter.execute(actor, sessionId);
  }

  @Get('room')
  @Requires('rooms.join')
  @ApiOkResponse({ type: RoomResponse })
  @ProblemAnswers('rooms.not-found')
  async viewRoom(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<RoomResponse> {
    return toRoomResponse(await this.view.execute(actor, sessionId));
  }

  /** Lets somebody in from the lobby. */
  @Post('room/admissions')
  @HttpCode(204)
  @Requires('rooms.moderate')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.participant-not-found', 'rooms.closed', 'rooms.admission-held', 'rooms.not-found')
  admitParticipant(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: ParticipantRequest,
  ): Promise<void> {
    return this.admit.execute(actor, sessionId, body.participantId);
  }

  /** Puts the student out for good; everybody else enters again. */
  @Post('room/removals')
  @HttpCode(204)
  @Requires('rooms.moderate')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.participant-not-found', 'rooms.cannot-remove', 'rooms.closed', 'rooms.not-found')
  removeParticipant(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: ParticipantRequest,
  ): Promise<void> {
    return this.remove.execute(actor, sessionId, body.participantId);
  }

  @Post('room/pause')
  @HttpCode(204)
  @Requires('rooms.pause')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.closed', 'rooms.not-inside', 'rooms.not-found')
  pauseSession(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.pauses.pause(actor, sessionId);
  }

  @Post('room/resume')
  @HttpCode(204)
  @Requires('rooms.pause')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.closed', 'rooms.not-found')
  resumeSession(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.pauses.resume(actor, sessionId);
  }

  @Post('room/end')
  @HttpCode(204)
  @Requires('rooms.end')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.not-begun', 'rooms.not-found')
  endSession(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.end.execute(actor, sessionId);
  }

  @Post('room/reopening')
  @HttpCode(204)
  @Requires('rooms.end')
  @ApiNoContentResponse()
  @ProblemAnswers('rooms.cannot-reopen', 'rooms.not-found')
  reopenSession(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    return this.reopen.execute(actor, sessionId);
  }

  @Get('timeline')
  @Requires('rooms.join')
  @ApiOkResponse({ type: TimelineResponse })
  @ProblemAnswers('rooms.not-found')
  async explainSession(
    @Actor() actor: SignedIn,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<TimelineResponse> {
    return toTimelineResponse(await this.explain.execute(actor, sessionId));
  }
}
