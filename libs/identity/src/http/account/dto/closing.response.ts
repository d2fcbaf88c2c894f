import { ApiProperty } from '@nestjs/swagger';
import type { ClosingQuote } from '../../../use-cases/account/close-account';

export class ClosingMatterResponse {
  @ApiProperty({ example: 'booking.coming-sessions' })
  code: string;

  @ApiProperty()
  detail: string;

  @ApiProperty({ description: 'What is to be done first, or what happens with it.' })
  consequence: string;

  @ApiProperty({ description: 'The account can’t be closed before this is settled.' })
  stops: boolean;
}

export class ClosingResponse {
  @ApiProperty({ type: [ClosingMatterResponse] })
  matters: ClosingMatterResponse[];

  @ApiProperty({ description: 'For so many days signing in brings everything back; then it is erased.' })
  comeBackDays: number;
}

export function toClosingResponse(quote: ClosingQuote): ClosingResponse {
  return {
    matters: quote.blockers.map(({ code, detail, consequence, stops }) => ({ code, detail, consequence, stops })),
    comeBackDays: quote.comeBackDays,
  };
}
