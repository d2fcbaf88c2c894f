import { Clock } from '@app/kernel';

/** Time stands still until a test moves it. */
export class FakeClock extends Clock {
  private instant: Temporal.Instant;

  constructor(start: string | Temporal.Instant = '2027-03-01T15:00:00Z') {
    super();
    this.instant = Temporal.Instant.from(start);
  }

  now(): Temporal.Instant {
    return this.instant;
  }

  set(instant: string | Temporal.Instant): void {
    this.instant = Temporal.Instant.from(instant);
  }

  advance(duration: Temporal.DurationLike): void {
    this.instant = this.instant.add(duration);
  }
}
