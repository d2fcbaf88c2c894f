import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { RulesInForce } from '../rules-in-force';

export interface PublicBookingRules {
  lengthsMinutes: readonly number[];
  /** Longest notice first. */
  cancellation: readonly { noticeMinutes: number; returnedPercent: number }[];
}

/** What a family can know before it books: the numbers that a booking made now would be frozen with. */
@Injectable()
export class ShowBookingRules {
  constructor(
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<PublicBookingRules> {
    const { values } = await this.rules.at(this.clock.now());
    return {
      lengthsMinutes: values.lengthsMinutes,
      cancellation: values.cancellationSteps.toSorted((a, b) => b.noticeMinutes - a.noticeMinutes),
    };
  }
}
