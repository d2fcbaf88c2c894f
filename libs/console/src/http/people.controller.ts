import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Actor,
  IdempotencyKey,
  IdempotencyKeyRequired,
  ProblemAnswers,
  Requires,
  RequiresFreshProof,
  type SignedIn,
} from '@app/platform';
import { EndBreakGlass } from '../use-cases/end-break-glass';
import { OpenBreakGlass } from '../use-cases/open-break-glass';
import { ReadPerson } from '../use-cases/read-person';
import { ReadUnmasked } from '../use-cases/read-unmasked';
import { SearchPeople } from '../use-cases/search-people';
import { OpenBreakGlassRequest, ReadUnmaskedRequest, SearchPeopleRequest } from './dto/people.request';
import {
  BreakGlassResponse,
  PeopleFoundResponse,
  PersonFileResponse,
  toBreakGlassResponse,
  toPeopleFound,
  toPersonFile,
} from './dto/people.response';
import { toUnmasked, UnmaskedResponse } from './dto/unmasked-person.response';

/** What is looked for and read goes into bodies: addresses of pages end up in histories and logs. */
@Controller('console')
@ApiTags('console')
export class PeopleController {
  constructor(
    private readonly search: SearchPeople,
    private readonly person: ReadPerson,
    private readonly opening: OpenBreakGlass,
    private readonly ending: EndBreakGlass,
    private readonly unmasked: ReadUnmasked,
  ) {}

  @Post('people-searches')
  @HttpCode(200)
  @Requires('console.see-people')
  @ApiOkResponse({ type: PeopleFoundResponse })
  @ProblemAnswers('console.search-too-short', 'console.too-many-searches')
  async searchPeople(@Actor() actor: SignedIn, @Body() body: SearchPeopleRequest): Promise<PeopleFoundResponse> {
    return toPeopleFound(await this.search.execute(actor, body.term));
  }

  @Get('people/:accountId')
  @Requires('console.see-people')
  @ApiOkResponse({ type: PersonFileResponse })
  @ProblemAnswers('identity.account-not-found')
  async readPerson(
    @Actor() actor: SignedIn,
    @Param('accountId', ParseUUIDPipe) accountId: string,
  ): Promise<PersonFileResponse> {
    return toPersonFile(await this.person.execute(actor, accountId));
  }

  @Post('people/:accountId/break-glass')
  @Requires('console.break-glass')
  @RequiresFreshProof()
  @IdempotencyKeyRequired()
  @ApiCreatedResponse({ type: BreakGlassResponse })
  @ProblemAnswers(
    'identity.account-not-found',
    'console.own-file',
    'console.too-many-minutes',
    'platform.fresh-proof-needed',
    'platform.idempotency-key-reused',
  )
  async openBreakGlass(
    @Actor() actor: SignedIn,
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Body() body: OpenBreakGlassRequest,
    @IdempotencyKey() key: IdempotencyKey,
  ): Promise<BreakGlassResponse> {
    const { purpose, ticket, minutes } = body;
    return toBreakGlassResponse(await this.opening.execute(actor, accountId, { purpose, ticket, minutes }, key));
  }

  @Delete('break-glass/:breakGlassId')
  @HttpCode(204)
  @Requires('console.break-glass')
  @ApiNoContentResponse()
  @ProblemAnswers('console.break-glass-not-found')
  endBreakGlass(@Actor() actor: SignedIn, @Param('breakGlassId', ParseUUIDPipe) breakGlassId: string): Promise<void> {
    return this.ending.execute(actor, breakGlassId);
  }

  @Post('break-glass/:breakGlassId/reads')
  @HttpCode(200)
  @Requires('console.break-glass')
  @ApiOkResponse({ type: UnmaskedResponse })
  @ProblemAnswers('console.break-glass-not-found', 'console.break-glass-over')
  async readUnmasked(
    @Actor() actor: SignedIn,
    @Param('breakGlassId', ParseUUIDPipe) breakGlassId: string,
    @Body() body: ReadUnmaskedRequest,
  ): Promise<UnmaskedResponse> {
    return toUnmasked(body.section, await this.unmasked.execute(actor, breakGlassId, body.section));
  }
}
