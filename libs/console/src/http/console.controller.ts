import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type Page, type SignedIn } from '@app/platform';
import { ReadAudit } from '../use-cases/read-audit';
import { ReadQueues } from '../use-cases/read-queues';
import {
  AuditRecordPage,
  ReadAuditRequest,
  toAuditFilter,
  toAuditRecordResponse,
  type AuditRecordResponse,
} from './dto/audit.dto';
import { QueuesResponse, toQueuesResponse } from './dto/queues.response';

@Controller('console')
@ApiTags('console')
export class ConsoleController {
  constructor(
    private readonly queues: ReadQueues,
    private readonly audit: ReadAudit,
  ) {}

  @Get('queues')
  @Requires('console.open')
  @ApiOkResponse({ type: QueuesResponse })
  @ProblemAnswers()
  async readQueues(@Actor() actor: SignedIn): Promise<QueuesResponse> {
    return toQueuesResponse(await this.queues.execute(actor));
  }

  @Get('audit')
  @Requires('console.read-audit')
  @ApiOkResponse({ type: AuditRecordPage })
  @ProblemAnswers('platform.invalid-request')
  async readAudit(@Actor() actor: SignedIn, @Query() query: ReadAuditRequest): Promise<Page<AuditRecordResponse>> {
    const { items, nextCursor } = await this.audit.execute(actor, toAuditFilter(query), query.cursor);
    return { items: items.map(toAuditRecordResponse), nextCursor };
  }
}
