import { ApiProperty } from '@nestjs/swagger';
import type { PublicBookingRules } from '../../use-cases/show-booking-rules';

export class CancellationStepResponse {
  @ApiProperty({ type: 'integer', description: 'Canceled at least this long before the start …' })
  noticeMinutes: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: '… this much of the minutes comes back.' })
  returnedPercent: number;
}

export class BookingRulesResponse {
  @ApiProperty({ type: [Number], description: 'Lengths on offer, in minutes.' })
  lengths: number[];

  @ApiProperty({ type: [CancellationStepResponse], description: 'Of a booking made now; longest notice first.' })
  cancellation: CancellationStepResponse[];
}

export function toBookingRulesResponse({ lengthsMinutes, cancellation }: PublicBookingRules): BookingRulesResponse {
  return {
    lengths: [...lengthsMinutes],
    cancellation: cancellation.map(({ noticeMinutes, returnedPercent }) => ({ noticeMinutes, returnedPercent })),
  };
}
