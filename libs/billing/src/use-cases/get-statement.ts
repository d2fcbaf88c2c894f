import { BookingFacade } from '@app/booking';
import { FamilyFacade, PeopleFacade } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { LedgerFacade, type Statement, type StatementLine } from '@app/ledger';
import { InvalidRequest, type SignedIn } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { describeMovement } from '../domain/statement-words';
import { PurchaseRepository } from '../persistence/purchase.repository';
import { requireGuardian } from './require-guardian';

/** Before anybody bought anything. */
const BEGINNING = Temporal.Instant.from('2020-01-01T00:00:00Z');

export interface StatementPeriod {
  from?: Temporal.Instant | undefined;
  to?: Temporal.Instant | undefined;
  cursor?: string | undefined;
}

export type DescribedStatement = Omit<Statement, 'items'> & { items: (StatementLine & { description: string })[] };

/** Every movement of a family's minutes in a period, with its reason, between the balances at its two ends. */
@Injectable()
export class GetStatement {
  constructor(
    private readonly families: FamilyFacade,
    private readonly people: PeopleFacade,
    private readonly ledger: LedgerFacade,
    private readonly booking: BookingFacade,
    private readonly purchases: PurchaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, period: StatementPeriod): Promise<DescribedStatement> {
    await requireGuardian(this.families, actor, familyId);
    const from = period.from ?? BEGINNING;
    // Posting times never run backwards, so that the newest may be a little ahead of this process's clock.
    const to = period.to ?? this.clock.now().add({ minutes: 5 });
    if (Temporal.Instant.compare(from, to) >= 0) {
      throw new InvalidRequest([{ pointer: '/to', detail: 'The period must end after it begins.' }]);
    }
    const statement = await this.ledger.statement(familyId, { from, to, cursor: period.cursor ?? null });
    const [tutors, packs] = await Promise.all([this.tutorNames(statement.items), this.packNames(statement.items)]);
    const items = statement.items.map((line) => {
      const tutorName = (line.sessionId && tutors.get(line.sessionId)) || null;
      const packName = (line.purchaseId && packs.get(line.purchaseId)) || null;
      return { ...line, description: describeMovement(line, { tutorName, packName }) };
    });
    return { ...statement, items };
  }

  private async tutorNames(lines: readonly StatementLine[]): Promise<Map<Uuid, string>> {
    const sessions = await Promise.all(
      distinct(lines.map((line) => line.sessionId)).map((id) => this.booking.session(id)),
    );
    const known = sessions.filter((session) => session !== null);
    const names = await this.people.displayNames(distinct(known.map((session) => session.tutorAccountId)));
    return new Map(known.map((session) => [session.id, names.get(session.tutorAccountId) ?? '']));
  }

  private async packNames(lines: readonly StatementLine[]): Promise<Map<Uuid, string>> {
    const purchases = await Promise.all(
      distinct(lines.map((line) => line.purchaseId)).map((id) => this.purchases.find(id)),
    );
    return new Map(
      purchases.filter((purchase) => purchase !== null).map((purchase) => [purchase.id, purchase.pack.name]),
    );
  }
}

function distinct(ids: readonly (Uuid | null)[]): Uuid[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
