import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ListNotices } from '../use-cases/list-notices';
import { MarkNoticesRead } from '../use-cases/mark-notices-read';
import { MarkReadRequest, whichNotices } from './dto/mark-read.request';
import { NoticePageResponse, toNoticePageResponse } from './dto/notice.response';

@Controller('notifications')
@ApiTags('notifications')
export class NotificationsController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly markNoticesRead: MarkNoticesRead,
  ) {}

  @Get()
  @Requires('notifications.own')
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: NoticePageResponse })
  @ProblemAnswers('platform.invalid-request')
  async listNotifications(@Actor() actor: SignedIn, @Query('cursor') cursor?: string): Promise<NoticePageResponse> {
    return toNoticePageResponse(await this.listNotices.execute(actor, cursor));
  }

  @Post('read')
  @HttpCode(204)
  @Requires('notifications.own')
  @ApiNoContentResponse()
  @ProblemAnswers('platform.invalid-request')
  async markNotificationsRead(@Actor() actor: SignedIn, @Body() body: MarkReadRequest): Promise<void> {
    await this.markNoticesRead.execute(actor, whichNotices(body));
  }
}
