import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public } from '@app/platform';
import { FindOpenTutors } from '../use-cases/find-open-tutors';
import { ListOpenStarts } from '../use-cases/list-open-starts';
import { OpenStartsResponse, OpenTutorsResponse, toOpenTutorsResponse } from './dto/open-starts.response';
import { OpenStartsRequest, OpenTutorsRequest, toWindow } from './dto/search.request';

@Controller()
@ApiTags('booking')
export class OpenStartsController {
  constructor(
    private readonly starts: ListOpenStarts,
    private readonly tutors: FindOpenTutors,
  ) {}

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

  @Get('open-tutors')
  @Public()
  @ApiOkResponse({ type: OpenTutorsResponse })
  @ProblemAnswers('platform.invalid-request', 'tutors.unknown-subject', 'booking.length-not-offered')
  async findOpenTutors(@Query() query: OpenTutorsRequest): Promise<OpenTutorsResponse> {
    const { subject, level, minutes } = query;
    return toOpenTutorsResponse(await this.tutors.execute({ subject, level, minutes, ...toWindow(query) }));
  }
}
