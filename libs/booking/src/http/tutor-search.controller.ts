import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public, type Page } from '@app/platform';
import { SearchTutors } from '../use-cases/search-tutors';
import { FoundTutorPage, toFoundTutor, type FoundTutorResponse } from './dto/found-tutor.response';
import { SearchTutorsRequest, toWindows } from './dto/search-tutors.request';

@Controller()
@ApiTags('booking')
export class TutorSearchController {
  constructor(private readonly search: SearchTutors) {}

  /** All filters in one question: it lives here, and not with the profiles, because it knows who is free. */
  @Get('tutors')
  @Public()
  @ApiOkResponse({ type: FoundTutorPage })
  @ProblemAnswers('platform.invalid-request', 'tutors.unknown-subject', 'booking.length-not-offered')
  async searchTutors(@Query() query: SearchTutorsRequest): Promise<Page<FoundTutorResponse>> {
    const { within, ...wish } = query;
    const { items, nextCursor } = await this.search.execute({ ...wish, windows: toWindows(within) });
    return { items: items.map(toFoundTutor), nextCursor };
  }
}
