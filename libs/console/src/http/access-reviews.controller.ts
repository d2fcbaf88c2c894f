import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type Page, type SignedIn } from '@app/platform';
import { ListAccess } from '../use-cases/list-access';
import { ReviewAccess } from '../use-cases/review-access';
import {
  AccessPage,
  ListAccessRequest,
  ReviewAccessRequest,
  toAccessResponse,
  type AccessResponse,
} from './dto/access.dto';

@Controller('console/access-reviews')
@ApiTags('console')
export class AccessReviewsController {
  constructor(
    private readonly list: ListAccess,
    private readonly review: ReviewAccess,
  ) {}

  @Get()
  @Requires('console.review-access')
  @ApiOkResponse({ type: AccessPage })
  @ProblemAnswers('platform.invalid-request')
  async listAccess(@Actor() actor: SignedIn, @Query() query: ListAccessRequest): Promise<Page<AccessResponse>> {
    const { items, nextCursor } = await this.list.execute(actor, query.state, query.cursor);
    return { items: items.map(toAccessResponse), nextCursor };
  }

  @Post(':breakGlassId')
  @HttpCode(204)
  @Requires('console.review-access')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'console.break-glass-not-found',
    'console.break-glass-open',
    'console.own-access',
    'console.already-reviewed',
  )
  reviewAccess(
    @Actor() actor: SignedIn,
    @Param('breakGlassId', ParseUUIDPipe) breakGlassId: string,
    @Body() body: ReviewAccessRequest,
  ): Promise<void> {
    return this.review.execute(actor, breakGlassId, body.verdict, body.note || null);
  }
}
