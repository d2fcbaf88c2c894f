import { ProblemAnswers, Public } from '@app/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GetTutorPage } from '../use-cases/get-tutor-page';
import { ListSubjects } from '../use-cases/list-subjects';
import { SubjectResponse, TutorPageResponse } from './dto/tutor.response';
import { toPageResponse } from './dto/tutor-mapper';

@Controller()
@ApiTags('tutors')
export class TutorsController {
  constructor(
    private readonly subjects: ListSubjects,
    private readonly page: GetTutorPage,
  ) {}

  @Get('subjects')
  @Public()
  @ApiOkResponse({ type: [SubjectResponse] })
  @ProblemAnswers()
  async listSubjects(): Promise<SubjectResponse[]> {
    return (await this.subjects.execute()).map((subject) => ({ ...subject, levels: [...subject.levels] }));
  }

  @Get('tutors/:slug')
  @Public()
  @ApiOkResponse({ type: TutorPageResponse })
  @ProblemAnswers('tutors.not-found')
  async getTutor(@Param('slug') slug: string): Promise<TutorPageResponse> {
    return toPageResponse(await this.page.execute(slug));
  }
}
