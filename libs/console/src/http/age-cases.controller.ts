import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type Page, type SignedIn } from '@app/platform';
import { AgeCases } from '../use-cases/age-cases';
import {
  AgeCasePage,
  AgeCaseResponse,
  DecideAgeCaseRequest,
  ListAgeCasesRequest,
  toAgeCaseResponse,
} from './dto/age-cases.dto';

@Controller('console/age-cases')
@ApiTags('console')
export class AgeCasesController {
  constructor(private readonly cases: AgeCases) {}

  @Get()
  @Requires('console.age-cases')
  @ApiOkResponse({ type: AgeCasePage })
  @ProblemAnswers('platform.invalid-request')
  async listAgeCases(@Query() query: ListAgeCasesRequest): Promise<Page<AgeCaseResponse>> {
    const { items, nextCursor } = await this.cases.list(query.state, query.cursor);
    return { items: items.map(toAgeCaseResponse), nextCursor };
  }

  @Get(':caseId')
  @Requires('console.age-cases')
  @ApiOkResponse({ type: AgeCaseResponse })
  @ProblemAnswers('identity.age-case-not-found')
  async getAgeCase(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<AgeCaseResponse> {
    return toAgeCaseResponse(await this.cases.get(caseId));
  }

  @Post(':caseId/decision')
  @HttpCode(200)
  @Requires('console.age-cases')
  @ApiOkResponse({ type: AgeCaseResponse })
  @ProblemAnswers(
    'identity.age-case-not-found',
    'identity.age-case-closed',
    'identity.own-age-case',
    'console.own-case',
  )
  async decideAgeCase(
    @Actor() actor: SignedIn,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: DecideAgeCaseRequest,
  ): Promise<AgeCaseResponse> {
    return toAgeCaseResponse(await this.cases.decide(actor, caseId, body.decision, body.reason));
  }
}
