import { Injectable } from '@nestjs/common';
import { BOOKING_REFUSALS } from '@app/identity';
import { toDate, type Uuid } from '@app/kernel';
import { LEDGER_REFUSALS } from '@app/ledger';
import { Outbox, translateConstraint, type Transaction } from '@app/platform';
import type { ConfirmationResult, LateCredit, SessionFacts, Settlement } from '../booking.types';
import { CannotReopen, SessionNotFound } from '../booking.errors';
import type { CancellationQuote, CancellingParty } from '../domain/cancellation';
import type { ChosenSlot } from '../domain/choose-slot';
import { SESSION_STATUS, type SessionState } from '../domain/session-state';
import type { Reader } from './reader';
import { SESSION_COLUMNS, toSessionFacts, type SessionRow } from './session-row';

/** Who books whom with whom, after it was found that they may. */
export type NewSession = {
  id: Uuid;
  familyId: Uuid;
  studentId: Uuid;
  tutorId: Uuid;
  tutorAccountId: Uuid;
  bookedBy: Uuid;
  supervisorId: Uuid;
  subjectId: Uuid;
  level: string;
  goals: string | null;
  slot: ChosenSlot;
  policyVersion: number;
  /** What the decision rested on; checked again under the calendar's lock. */
  basis: string;
};

/** What became of a try to take a time; only `placed` wrote anything. */
export type Placement = 'placed' | 'stale' | 'day-full' | 'tutor-taken' | 'student-taken' | 'too-many';

const WISH = `ROW($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, tstzrange($11, $12), $13::int, $14, tstzrange($15, $16))::booking_wish`;

const REFUSALS = {
  ...LEDGER_REFUSALS,
  ...BOOKING_REFUSALS,
  booking_session_missing: () => new SessionNotFound(),
  // The nets under a reopened session; the function looks first.
  booking_session_tutor_free: () => new CannotReopen(),
  booking_session_student_free: () => new CannotReopen(),
};

/** Sessions on Postgres. Writes are SQL functions: each takes the locks in the one order and announces what it did. */
@Injectable()
export class SessionRepository {
  constructor(private readonly outbox: Outbox) {}

  async find(reader: Reader, sessionId: Uuid): Promise<SessionFacts | null> {
    const [row] = await reader.query<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM booking_session WHERE id = $1`, [
      sessionId,
    ]);
    return row ? toSessionFacts(row) : null;
  }

  /** Latest first; unknown ids are absent. */
  async findAll(reader: Reader, sessionIds: readonly Uuid[]): Promise<SessionFacts[]> {
    const rows = await reader.query<SessionRow>(
      `SELECT ${SESSION_COLUMNS} FROM booking_session WHERE id = ANY($1) ORDER BY lower(during) DESC, id`,
      [sessionIds],
    );
    return rows.map(toSessionFacts);
  }

  async get(reader: Reader, sessionId: Uuid): Promise<SessionFacts> {
    const session = await this.find(reader, sessionId);
    if (!session) throw new SessionNotFound();
    return session;
  }

  async nameSupervisor(tx: Transaction, sessionId: Uuid, supervisorId: Uuid): Promise<void> {
    await tx.query('UPDATE booking_session SET supervisor_id = $2 WHERE id = $1', [sessionId, supervisorId]);
  }

  /** Takes the locks of this session's calendar, student and row, in that order. */
  lock(tx: Transaction, sessionId: Uuid): Promise<SessionFacts> {
    return this.one(tx, 'booking_lock_session($1)', [sessionId]);
  }

  /** Holds the minutes too. */
  book(
    tx: Transaction,
    session: NewSession,
    as: { state: 'confirmed' | 'requested'; minutes: number; answerBy: Temporal.Instant | null },
    at: Temporal.Instant,
  ): Promise<Placement> {
    return this.place(tx, `SELECT booking_book(${WISH}, $17::smallint, $18, $19, $20) AS result`, session, [
      SESSION_STATUS[as.state],
      as.minutes,
      as.answerBy && toDate(as.answerBy),
      toDate(at),
    ]);
  }

  reserve(
    tx: Transaction,
    session: NewSession,
    terms: { until: Temporal.Instant; most: number },
    at: Temporal.Instant,
  ): Promise<Placement> {
    return this.place(tx, `SELECT booking_reserve(${WISH}, $17, $18, $19) AS result`, session, [
      toDate(terms.until),
      terms.most,
      toDate(at),
    ]);
  }

  async confirm(
    tx: Transaction,
    sessionId: Uuid,
    terms: { key: string; answerBy: Temporal.Instant | null; isStillOpen: boolean; basis: string },
    at: Temporal.Instant,
  ): Promise<ConfirmationResult | 'stale'> {
    const [row] = await this.asking<{ result: ConfirmationResult | 'stale' }>(
      tx,
      'SELECT booking_confirm($1, $2, $3, $4, $5, $6) AS result',
      [sessionId, terms.key, terms.answerBy && toDate(terms.answerBy), terms.isStillOpen, terms.basis, toDate(at)],
    );
    if (!row) throw new SessionNotFound();
    return row.result;
  }

  /** Whether it had run out of its time and was put away. The session is locked. */
  async lapse(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const [row] = await this.asking<{ lapsed: boolean }>(tx, 'SELECT booking_lapse($1, $2) AS lapsed', [
      sessionId,
      toDate(at),
    ]);
    return row?.lapsed ?? false;
  }

  /** `by` is null where the product itself lets it go. */
  letGo(tx: Transaction, sessionId: Uuid, by: Uuid | null, at: Temporal.Instant): Promise<SessionFacts> {
    return this.one(tx, 'booking_let_go($1, $2, $3)', [sessionId, by, toDate(at)]);
  }

  accept(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.one(tx, 'booking_accept($1, $2)', [sessionId, toDate(at)]);
  }

  decline(
    tx: Transaction,
    sessionId: Uuid,
    by: Uuid,
    reason: string | null,
    at: Temporal.Instant,
  ): Promise<SessionFacts> {
    return this.one(tx, 'booking_decline($1, $2, $3, $4)', [sessionId, by, reason, toDate(at)]);
  }

  cancel(
    tx: Transaction,
    sessionId: Uuid,
    who: { party: CancellingParty | 'staff'; by: Uuid | null; reason: string | null },
    quote: CancellationQuote,
    at: Temporal.Instant,
  ): Promise<SessionFacts> {
    return this.one(tx, 'booking_cancel($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      sessionId,
      who.party,
      who.by,
      who.reason,
      quote.because,
      quote.keptMinutes,
      quote.grantedMinutes,
      quote.timeHeldGivenBack?.toString() ?? null,
      toDate(at),
    ]);
  }

  begin(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.one(tx, 'booking_begin($1, $2)', [sessionId, toDate(at)]);
  }

  end(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    return this.one(tx, 'booking_end($1, $2)', [sessionId, toDate(at)]);
  }

  async reopen(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<SessionFacts> {
    const [row] = await this.asking<SessionRow>(
      tx,
      `SELECT ${SESSION_COLUMNS} FROM booking_reopen($1, $2) WHERE id IS NOT NULL`,
      [sessionId, toDate(at)],
    );
    if (!row) throw new CannotReopen();
    return toSessionFacts(row);
  }

  settle(tx: Transaction, state: SessionState, settlement: Settlement): Promise<SessionFacts> {
    return this.one(tx, 'booking_settle($1, $2, $3::smallint, $4, $5, $6, $7, $8)', [
      settlement.sessionId,
      settlement.key,
      SESSION_STATUS[state],
      settlement.outcome,
      settlement.billedMinutes,
      settlement.grantedMinutes,
      settlement.because,
      toDate(settlement.at),
    ]);
  }

  creditLate(tx: Transaction, credit: LateCredit): Promise<SessionFacts> {
    return this.one(tx, 'booking_credit_late($1, $2, $3, $4)', [
      credit.sessionId,
      credit.key,
      credit.minutes,
      toDate(credit.at),
    ]);
  }

  private async place(tx: Transaction, sql: string, session: NewSession, rest: readonly unknown[]): Promise<Placement> {
    const { slot } = session;
    const [row] = await this.asking<{ result: Placement }>(tx, sql, [
      session.id,
      session.familyId,
      session.studentId,
      session.tutorId,
      session.tutorAccountId,
      session.bookedBy,
      session.supervisorId,
      session.subjectId,
      session.level,
      session.goals,
      toDate(slot.startsAt),
      toDate(slot.endsAt),
      session.policyVersion,
      session.basis,
      toDate(slot.dayStartsAt),
      toDate(slot.dayEndsAt),
      ...rest,
    ]);
    if (!row) throw new SessionNotFound();
    return row.result;
  }

  private async one(tx: Transaction, call: string, parameters: readonly unknown[]): Promise<SessionFacts> {
    const [row] = await this.asking<SessionRow>(tx, `SELECT ${SESSION_COLUMNS} FROM ${call}`, parameters);
    if (!row) throw new SessionNotFound();
    return toSessionFacts(row);
  }

  private async asking<Row>(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    try {
      const rows = await tx.query<Row>(sql, parameters);
      this.outbox.wakeAfter(tx);
      return rows;
    } catch (error) {
      return translateConstraint(error, REFUSALS);
    }
  }
}
