import { toDate, toIso } from '@app/kernel';
import { DatedRules, Outbox, Scheduled, UnitOfWork, eachAlone, type ScheduledTask } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { ExpiringCheck } from '../domain/staff-queue';
import { StaffQueueRepository, type QueuePosition } from '../persistence/staff-queue.repository';
import { tutorsRules } from '../tutors.rules';
import { CheckExpiring } from '../tutors.events';

const BATCH = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Reminds tutors of checks that run out: once at each of the operator's thresholds, and of a renewed check no more. */
@Injectable()
@Scheduled('tutors.remind-of-checks', { cron: '11 * * * *' })
export class RemindOfChecks implements ScheduledTask {
  private readonly logger = new Logger(RemindOfChecks.name);

  constructor(
    private readonly queues: StaffQueueRepository,
    private readonly rules: DatedRules,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(tutorsRules, now);
    const thresholds = [...values.reminderDays].sort((a, b) => a - b);
    const until = now.add({ hours: 24 * (thresholds.at(-1) ?? 0) });
    for (let after: QueuePosition | null = null; ;) {
      const found = await this.queues.expiring(until, after, BATCH);
      await eachAlone(
        found,
        (check) => this.remind(check, thresholds, now),
        (err, { tutorId }) =>
          this.logger.error({ err, tutorId }, 'nobody was reminded of a check; the next run tries again'),
      );
      after = found.at(-1)?.position ?? null;
      if (found.length < BATCH || !after) return;
    }
  }

  /** Only the nearest threshold is told: who was vetted for three weeks gets one reminder at first, not two. */
  private async remind(check: ExpiringCheck, thresholds: readonly number[], now: Temporal.Instant): Promise<void> {
    const left = check.expiresAt.epochMilliseconds - now.epochMilliseconds;
    if (left <= 0) return;
    const days = thresholds.find((threshold) => left <= threshold * DAY);
    if (days === undefined) return;
    const { tutorId, kind, expiresAt } = check;
    await this.unitOfWork.run(async (tx) => {
      const reminded = await tx.query(
        `INSERT INTO tutors_expiry_reminder (tutor_id, kind, expires_at, days, reminded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [tutorId, kind, toDate(expiresAt), days, toDate(now)],
      );
      if (reminded.length === 0) return;
      await this.outbox.append(tx, CheckExpiring, { tutorId, kind, days, expiresAt: toIso(expiresAt) });
    });
  }
}
