import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { Outbox, translateConstraint, type Transaction } from '@app/platform';
import { LEDGER_REFUSALS } from './ledger.errors';
import type {
  CaptureMinutes,
  CreditMinutes,
  DeliveredMonth,
  DeliveredSession,
  Expiring,
  FamilyBalance,
  GrantMinutes,
  HoldMinutes,
  Lot,
  MoveLot,
  MoveLotMinutes,
  ReleaseMinutes,
  SettleHold,
  Statement,
  StatementQuery,
} from './ledger.types';
import { DeliveredRepository } from './persistence/delivered.repository';
import { MinutesRepository, type Reader } from './persistence/minutes.repository';
import { StatementRepository } from './persistence/statement.repository';

/**
 * The minutes of families, in double entry. All minutes are whole and positive. Writes happen inside the caller's
 * transaction, lock the family's account (take the calendar and the student before it), carry a key that makes them
 * once-only, and announce `BalanceChanged`. Source: domain.md, "Minutes".
 */
@Injectable()
export class LedgerFacade {
  constructor(
    private readonly minutes: MinutesRepository,
    private readonly statements: StatementRepository,
    private readonly delivered: DeliveredRepository,
    private readonly outbox: Outbox,
  ) {}

  /** An account opens by itself with its first credit; opening it again does nothing. */
  async openFamily(tx: Transaction, familyId: Uuid): Promise<void> {
    await tx.query('SELECT ledger_open_family($1)', [familyId]);
  }

  /** A family without any movement has zeros. Pass the transaction to see what it did so far. */
  balance(familyId: Uuid, at: Temporal.Instant, reader?: Reader): Promise<FamilyBalance> {
    return this.minutes.balance(familyId, at, reader);
  }

  /** The lots with anything left in them at `at`, in the order in which they are spent. */
  lots(familyId: Uuid, at: Temporal.Instant): Promise<Lot[]> {
    return this.minutes.openLots(familyId, at);
  }

  /** One lot, however empty; null where there is none. */
  findLot(lotId: Uuid, reader?: Reader): Promise<Lot | null> {
    return this.minutes.findLot(lotId, reader);
  }

  /** What will expire if it is not used, soonest first. Held minutes survive and are not in it. */
  async expiring(familyId: Uuid, at: Temporal.Instant): Promise<Expiring[]> {
    const lots = await this.minutes.openLots(familyId, at);
    return lots.flatMap((lot) =>
      lot.expiresAt && lot.availableMinutes > 0 ? [{ minutes: lot.availableMinutes, at: lot.expiresAt }] : [],
    );
  }

  /** Movements of a period, newest first, between its opening and closing balances. */
  statement(familyId: Uuid, query: StatementQuery): Promise<Statement> {
    return this.statements.read(familyId, query);
  }

  /** Minutes that this tutor ever delivered (captured in their favour). */
  tutorDelivered(tutorId: Uuid): Promise<number> {
    return this.minutes.tutorDelivered(tutorId);
  }

  /** The same by calendar month of `timeZone`, newest first; months without any are absent. */
  deliveredByMonth(tutorId: Uuid, timeZone: string): Promise<DeliveredMonth[]> {
    return this.delivered.byMonth(tutorId, timeZone);
  }

  /** The same by session, of those captured from `from` until before `to`, newest first. */
  deliveredBySession(tutorId: Uuid, from: Temporal.Instant, to: Temporal.Instant): Promise<DeliveredSession[]> {
    return this.delivered.bySession(tutorId, from, to);
  }

  /** Opens a lot and answers its id. A debt is paid out of it first. */
  credit(tx: Transaction, credit: CreditMinutes): Promise<Uuid> {
    const { key, familyId, minutes, source, reference, at, expiresAt } = credit;
    const facts = [key, familyId, minutes, source, JSON.stringify(reference), toDate(at)];
    if (expiresAt === undefined)
      return this.write(tx, 'ledger_credit($1, $2, $3, $4, ledger_expiry($4, $6), $5, $6)', facts);
    return this.write(tx, 'ledger_credit($1, $2, $3, $4, $7, $5, $6)', [...facts, expiresAt && toDate(expiresAt)]);
  }

  /** Minutes for nothing: an apology, an outage. Answers the lot's id. */
  grant(tx: Transaction, grant: GrantMinutes): Promise<Uuid> {
    const { key, familyId, minutes, reference, at } = grant;
    return this.write(tx, 'ledger_grant($1, $2, $3, $4, $5)', [
      key,
      familyId,
      minutes,
      JSON.stringify(reference),
      toDate(at),
    ]);
  }

  /** Refused: `ledger.not-enough-minutes`, `ledger.debt-open` (409). Answers the transfer's id, as all below. */
  hold(tx: Transaction, hold: HoldMinutes): Promise<Uuid> {
    return this.write(tx, 'ledger_hold($1, $2, $3, $4, $5)', [
      hold.key,
      hold.familyId,
      hold.holdId,
      hold.minutes,
      toDate(hold.at),
    ]);
  }

  /** Would a hold succeed? Locks the account: the answer stands until the transaction ends, which a refusal would abort. */
  async canHold(tx: Transaction, familyId: Uuid, minutes: number, at: Temporal.Instant): Promise<boolean> {
    const [row] = await tx.query<{ can: boolean }>('SELECT ledger_can_hold($1, $2, $3) AS can', [
      familyId,
      minutes,
      toDate(at),
    ]);
    return row!.can;
  }

  /** Uses held minutes up in the tutor's favour. Refused: `ledger.not-enough-held` (409), `ledger.hold-not-found` (404). */
  capture(tx: Transaction, capture: CaptureMinutes): Promise<Uuid> {
    const { key, holdId, minutes, tutorId, at } = capture;
    return this.write(tx, 'ledger_capture($1, $2, $3, $4, $5)', [key, holdId, minutes, tutorId, toDate(at)]);
  }

  /** Held minutes go back to the lots they came from. Released after their lot lapsed, they live on for a while ⓝ (30 days). */
  release(tx: Transaction, release: ReleaseMinutes): Promise<Uuid> {
    const { key, holdId, minutes, at, extendBySeconds } = release;
    return this.write(tx, 'ledger_release($1, $2, $3, $4, make_interval(secs => $5))', [
      key,
      holdId,
      minutes,
      toDate(at),
      extendBySeconds ?? null,
    ]);
  }

  /** Captures `captureMinutes` and returns the rest, as one transfer. */
  settle(tx: Transaction, settle: SettleHold): Promise<Uuid> {
    const { key, holdId, captureMinutes, tutorId, at } = settle;
    return this.write(tx, 'ledger_settle($1, $2, $3, $4, $5)', [key, holdId, captureMinutes, tutorId, toDate(at)]);
  }

  /** A refund begins: unspent minutes of one lot leave what can be spent. Refused: `ledger.not-enough-in-lot` (409). */
  setAside(tx: Transaction, move: MoveLotMinutes): Promise<Uuid> {
    return this.moveMinutes(tx, 'ledger_set_aside', move);
  }

  /** The money went back: minutes that were set aside leave the family. */
  refund(tx: Transaction, move: MoveLotMinutes): Promise<Uuid> {
    return this.moveMinutes(tx, 'ledger_refund', move);
  }

  /** The refund did not happen: minutes that were set aside can be spent again. */
  restore(tx: Transaction, move: MoveLotMinutes): Promise<Uuid> {
    return this.moveMinutes(tx, 'ledger_restore', move);
  }

  /** A dispute opened: what is unspent of the lot freezes, and what returns to it later too. */
  freeze(tx: Transaction, move: MoveLot): Promise<Uuid> {
    return this.write(tx, 'ledger_freeze($1, $2, $3)', [move.key, move.lotId, toDate(move.at)]);
  }

  /** The dispute was won. */
  thaw(tx: Transaction, move: MoveLot): Promise<Uuid> {
    return this.write(tx, 'ledger_thaw($1, $2, $3)', [move.key, move.lotId, toDate(move.at)]);
  }

  /** The dispute was lost: the lot's minutes are taken back; what was spent of them is paid by the rest or becomes a debt. */
  clawBack(tx: Transaction, move: MoveLotMinutes): Promise<Uuid> {
    return this.moveMinutes(tx, 'ledger_claw_back', move);
  }

  private moveMinutes(tx: Transaction, functionName: string, move: MoveLotMinutes): Promise<Uuid> {
    return this.write(tx, `${functionName}($1, $2, $3, $4)`, [move.key, move.lotId, move.minutes, toDate(move.at)]);
  }

  private async write(tx: Transaction, call: string, parameters: readonly unknown[]): Promise<Uuid> {
    try {
      const [row] = await tx.query<{ id: Uuid }>(`SELECT ${call} AS id`, parameters);
      this.outbox.wakeAfter(tx);
      return row!.id;
    } catch (error) {
      return translateConstraint(error, LEDGER_REFUSALS);
    }
  }
}
