import { Actor, InvalidRequest, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GetBalance } from '../use-cases/get-balance';
import { GetStatement } from '../use-cases/get-statement';
import { BalanceResponse, StatementResponse, toBalanceResponse, toStatementResponse } from './dto/minutes.response';
import { StatementRequest } from './dto/purchase.request';

@Controller('families/:familyId')
@ApiTags('billing')
export class MinutesController {
  constructor(
    private readonly balance: GetBalance,
    private readonly statement: GetStatement,
  ) {}

  @Get('balance')
  @Requires('billing.view')
  @ApiOkResponse({ type: BalanceResponse })
  @ProblemAnswers('platform.not-found')
  async getBalance(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
  ): Promise<BalanceResponse> {
    return toBalanceResponse(await this.balance.execute(actor, familyId));
  }

  @Get('statement')
  @Requires('billing.view')
  @ApiOkResponse({ type: StatementResponse })
  @ProblemAnswers('platform.not-found', 'platform.invalid-request')
  async getStatement(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Query() query: StatementRequest,
  ): Promise<StatementResponse> {
    const period = { from: instant('from', query.from), to: instant('to', query.to), cursor: query.cursor };
    return toStatementResponse(await this.statement.execute(actor, familyId, period));
  }
}

/** The pattern lets the 31st of February through. */
function instant(name: 'from' | 'to', text: string | undefined): Temporal.Instant | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new InvalidRequest([{ pointer: `/${name}`, detail: 'There is no such date.' }]);
  }
}
