import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { LedgerFacade, type DeliveredMonth } from '@app/ledger';
import { Database, type SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { NoCalendar } from '../booking.errors';
import { SessionRepository } from '../persistence/session.repository';
import { DescribeSessions, type SessionView } from './describe-sessions';

export interface Earnings {
  timeZone: string;
  totalMinutes: number;
  months: DeliveredMonth[];
  sessions: { view: SessionView; minutes: number }[];
}

/** The minutes that a tutor delivered, month by month, and session by session for one month. Months are the tutor's own. */
@Injectable()
export class ShowOwnEarnings {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly ledger: LedgerFacade,
    private readonly sessions: SessionRepository,
    private readonly describe: DescribeSessions,
    private readonly database: Database,
  ) {}

  async execute(actor: SignedIn, month: string): Promise<Earnings> {
    const tutor = await this.tutors.byAccount(actor.accountId);
    if (!tutor) throw new NoCalendar();
    const { id, timeZone } = tutor;
    const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
    const from = first.toZonedDateTime(timeZone).toInstant();
    const to = first.add({ months: 1 }).toZonedDateTime(timeZone).toInstant();
    const delivered = await this.ledger.deliveredBySession(id, from, to);
    const minutes = new Map<Uuid, number>(delivered.map((line) => [line.holdId, line.minutes]));
    const found = await this.sessions.findAll(
      this.database,
      delivered.map(({ holdId }) => holdId),
    );
    const views = await this.describe.all(
      actor,
      found.map((session) => ({ session, viewerRole: 'tutor' as const })),
    );
    return {
      timeZone,
      totalMinutes: await this.ledger.tutorDelivered(id),
      months: await this.ledger.deliveredByMonth(id, timeZone),
      sessions: views.map((view) => ({ view, minutes: minutes.get(view.session.id) ?? 0 })),
    };
  }
}
