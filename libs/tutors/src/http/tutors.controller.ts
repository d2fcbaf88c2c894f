import { ProblemAnswers, Public, type Page } from '@app/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GetTutorPage } from '../use-cases/get-tutor-page';
import { ListSubjects } from '../use-cases/list-subjects';
import { SearchTutors } from '../use-cases/search-tutors';
import { SearchTutorsRequest } from './dto/search-tutors.request';
import { SubjectResponse, TutorCardPage, TutorCardResponse, TutorPageResponse } from './dto/tutor.response';
import { toCardResponse, toPageResponse } from './dto/tutor-mapper';

@Controller()
@ApiTags('tutors')
export class TutorsController {
  constructor(
    private readonly subjects: ListSubjects,
    private readonly search: SearchTutors,
    private readonly page: GetTutorPage,
  ) {}

  @Get('subjects')
  @Public()
  @ApiOkResponse({ type: [SubjectResponse] })
  @ProblemAnswers()
  async listSubjects(): Promise<SubjectResponse[]> {
    return (await this.subjects.execute()).map((subject) => ({ ...subject, levels: [...subject.levels] }));
  }

  @Get('tutors')
  @Public()
  @ApiOkResponse({ type: TutorCardPage })
  @ProblemAnswers('platform.invalid-request', 'tutors.unknown-subject')
  async searchTutors(@Query() query: SearchTutorsRequest): Promise<Page<TutorCardResponse>> {
    const { items, nextCursor } = await this.search.execute(query);
    return { items: items.map(toCardResponse), nextCursor };
  }

  @Get('tutors/:slug')
  @Public()
  @ApiOkResponse({ type: TutorPageResponse })
  @ProblemAnswers('tutors.not-found')
  async getTutor(@Param('slug') slug: string): Promise<TutorPageResponse> {
    return toPageResponse(await this.page.execute(slug));
  }
}
