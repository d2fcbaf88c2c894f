import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ListOwnStudents } from '../use-cases/list-own-students';
import { ShowCalendar } from '../use-cases/show-calendar';
import { ShowOwnEarnings } from '../use-cases/show-own-earnings';
import { WriteCalendarFile } from '../use-cases/write-calendar-file';
import { toWindow } from './dto/search.request';
import { toSessionResponse } from './dto/session.response';
import {
  CalendarRequest,
  CalendarResponse,
  EarningsRequest,
  EarningsResponse,
  OwnStudentsResponse,
  toEarningsResponse,
  toOwnStudentsResponse,
} from './dto/teaching.response';

@Controller()
@ApiTags('booking')
export class CalendarController {
  constructor(
    private readonly calendar: ShowCalendar,
    private readonly file: WriteCalendarFile,
    private readonly students: ListOwnStudents,
    private readonly earnings: ShowOwnEarnings,
  ) {}

  @Get('calendar')
  @Requires('booking.view')
  @ApiOkResponse({ type: CalendarResponse })
  @ProblemAnswers('platform.invalid-request')
  async showCalendar(@Actor() actor: SignedIn, @Query() query: CalendarRequest): Promise<CalendarResponse> {
    return { items: (await this.calendar.execute(actor, toWindow(query))).map(toSessionResponse) };
  }

  @Get('sessions/:sessionId/calendar.ics')
  @Requires('booking.view')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="session.ics"')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ProblemAnswers('booking.session-not-found')
  getCalendarFile(@Actor() actor: SignedIn, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<string> {
    return this.file.execute(actor, sessionId);
  }

  @Get('tutor/students')
  @Requires('booking.view-own-teaching')
  @ApiOkResponse({ type: OwnStudentsResponse })
  @ProblemAnswers()
  async listOwnStudents(@Actor() actor: SignedIn): Promise<OwnStudentsResponse> {
    return toOwnStudentsResponse(await this.students.execute(actor));
  }

  @Get('tutor/earnings')
  @Requires('booking.view-own-teaching')
  @ApiOkResponse({ type: EarningsResponse })
  @ProblemAnswers('platform.invalid-request', 'booking.no-calendar')
  async showOwnEarnings(@Actor() actor: SignedIn, @Query() query: EarningsRequest): Promise<EarningsResponse> {
    return toEarningsResponse(await this.earnings.execute(actor, query.month));
  }
}
