import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public } from '@app/platform';
import { ListOpenStarts } from '../use-cases/list-open-starts';
import { ShowBookingRules } from '../use-cases/show-booking-rules';
import { BookingRulesResponse, toBookingRulesResponse } from './dto/booking-rules.response';
import { OpenStartsResponse } from './dto/open-starts.response';
import { OpenStartsRequest, toWindow } from './dto/search.request';

@Controller()
@ApiTags('booking')
export class OpenStartsController {
  constructor(
    private readonly starts: ListOpenStarts,
    private readonly rules: ShowBookingRules,
  ) {}

  @Get('booking-rules')
  @Public()
  @ApiOkResponse({ type: BookingRulesResponse })
  @ProblemAnswers()
  async getBookingRules(): Promise<BookingRulesResponse> {
    return toBookingRulesResponse(await this.rules.execute());
  }

  @Get('tutors/:tutorId/open-starts')
  @Public()
  @ApiOkResponse({ type: OpenStartsResponse })
  @ProblemAnswers('platform.invalid-request', 'tutors.not-found', 'booking.length-not-offered')
  listOpenStarts(
    @Param('tutorId', ParseUUIDPipe) tutorId: string,
    @Query() query: OpenStartsRequest,
  ): Promise<OpenStartsResponse> {
    return this.starts.execute(tutorId, toWindow(query), query.minutes);
  }
}
