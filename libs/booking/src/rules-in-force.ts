import { Injectable } from '@nestjs/common';
import { DatedRules } from '@app/platform';
import { bookingRules, type BookingNumbers, type BookingRulesVersion } from './booking.rules';

const FRESH_FOR_SECONDS = 5;

/** The numbers in force and those that were frozen. A version never changes, so it is read once; the current one is asked for every few seconds. */
@Injectable()
export class RulesInForce {
  private readonly frozen = new Map<number, BookingNumbers>();
  private latest: { rules: BookingRulesVersion; readAt: Temporal.Instant } | null = null;

  constructor(private readonly rules: DatedRules) {}

  async at(now: Temporal.Instant): Promise<BookingRulesVersion> {
    const { latest } = this;
    const age = latest ? now.since(latest.readAt).total('seconds') : Infinity;
    if (latest && age >= 0 && age < FRESH_FOR_SECONDS) return latest.rules;
    const rules = await this.rules.at(bookingRules, now);
    this.latest = { rules, readAt: now };
    this.frozen.set(rules.version, rules.values);
    return rules;
  }

  /** The numbers that a session was booked under. */
  async version(version: number): Promise<BookingNumbers> {
    const known = this.frozen.get(version);
    if (known) return known;
    const { values } = await this.rules.version(bookingRules, version);
    this.frozen.set(version, values);
    return values;
  }
}
