import { Clock, type Json, type Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type Blocker, type PersonalDataProvider } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MinutesRepository } from '../persistence/minutes.repository';
import { ledgerTables } from './ledger.data-map';

const EXPORT = `
  SELECT jsonb_build_object(
    'lots', (SELECT coalesce(jsonb_agg(to_jsonb(l) - 'family_id' - 'is_spendable' ORDER BY l.opened_at), '[]')
             FROM ledger_lot l WHERE l.family_id = a.family_id),
    'movements', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'kind', t.kind, 'session', t.hold_id, 'reference', t.reference,
        'available', t.available_after, 'held', t.held_after, 'setAside', t.set_aside_after, 'frozen', t.frozen_after,
        'debt', t.debt_after) ORDER BY t.family_seq), '[]')
      FROM ledger_transfer t WHERE t.family_id = a.family_id)
  ) AS held
  FROM ledger_family_account a WHERE a.family_id = $1`;

/**
 * The books know families, not people: the subject here is the family's id (privacy asks for each family of a person).
 * They are kept for seven years and name nobody, so that closing an account changes nothing in them.
 */
@Injectable()
@HoldsPersonalData()
export class LedgerPersonalDataProvider implements PersonalDataProvider {
  readonly tables = ledgerTables;
  readonly order = 90;

  constructor(
    private readonly database: Database,
    private readonly minutes: MinutesRepository,
    private readonly clock: Clock,
  ) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ held: Json }>(EXPORT, [subject]);
    return row?.held ?? null;
  }

  async blockers(subject: Uuid): Promise<Blocker[]> {
    const balance = await this.minutes.balance(subject, this.clock.now());
    const blockers: Blocker[] = [];
    const left = balance.availableMinutes + balance.heldMinutes + balance.setAsideMinutes;
    if (left > 0) {
      blockers.push({
        code: 'ledger.balance',
        detail: `${left} min are left on the family’s balance.`,
        consequence: 'Bought minutes are refunded on request before the account closes; granted ones are lost.',
        stops: false,
      });
    }
    if (balance.frozenMinutes > 0 || balance.debtMinutes > 0) {
      blockers.push({
        code: 'ledger.dispute',
        detail: 'A payment of this family is disputed or minutes are owed.',
        consequence: 'The account closes once that is settled.',
        stops: true,
      });
    }
    return blockers;
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
