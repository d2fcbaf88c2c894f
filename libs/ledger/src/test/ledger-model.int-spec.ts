import { DomainError, newId, toDate } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { createModule, expectLedgerBalances, useTestDatabase } from '@app/testing';
import fc from 'fast-check';
import { LedgerFacade } from '../ledger.facade';
import { LedgerModule } from '../ledger.module';
import { ExpireMinutes } from '../use-cases/expire-minutes';
import { LedgerOracle, Refused } from './ledger-oracle';
import { HOLDS, START_WITH, step, toMove, type Move, type Step } from './ledger-steps';

const START = Temporal.Instant.from('2027-03-01T00:00:00Z');
const hour = (hours: number) => START.add({ hours });

type Outcome = { answer: string } | { refused: string };

describe('any life of two families with their minutes', () => {
  const db = useTestDatabase();
  let ledger: LedgerFacade;
  let expireMinutes: ExpireMinutes;

  beforeAll(async () => {
    const module = await createModule(db, { imports: [LedgerModule] });
    ledger = module.get(LedgerFacade);
    expireMinutes = module.get(ExpireMinutes);
  });

  /** The product and the oracle side by side. */
  class TwoFamilies {
    readonly oracle = new LedgerOracle();
    private readonly families = [newId(), newId()];
    private readonly tutors = [newId(), newId()];
    private readonly holds = Array.from({ length: HOLDS }, () => newId());
    private readonly lots: string[] = [];
    private readonly made: { key: string; move: Move; answer: string }[] = [];
    private now = 0;

    async take(step: Step): Promise<void> {
      if (step.op === 'pass') this.now += step.hours;
      else if (step.op === 'expire') await this.expire();
      else if (step.op === 'retry') await this.retry(step.pick);
      else if (step.op === 'reuse') await this.reuse(step.pick);
      else await this.move(toMove(step, this.oracle, this.now));
      await this.compare();
    }

    private async expire(): Promise<void> {
      await expireMinutes.execute(hour(this.now));
      this.oracle.expire(this.now);
    }

    private async move(move: Move): Promise<void> {
      const key = newId();
      const real = await this.really(key, move);
      expect(real).toEqual(this.shouldBe(move, real));
      if ('refused' in real) return;
      if (move.op === 'credit' || move.op === 'grant') this.lots.push(real.answer);
      this.made.push({ key, move, answer: real.answer });
    }

    /** Later and again: the same answer, and nothing moves. */
    private async retry(which: number): Promise<void> {
      const earlier = this.made[which % this.made.length];
      if (earlier) expect(await this.really(earlier.key, earlier.move)).toEqual({ answer: earlier.answer });
    }

    private async reuse(which: number): Promise<void> {
      const earlier = this.made[which % this.made.length];
      if (!earlier) return;
      const other = 'minutes' in earlier.move ? { ...earlier.move, minutes: (earlier.move.minutes ?? 0) + 1 } : null;
      if (other) expect(await this.really(earlier.key, other)).toEqual({ refused: 'ledger.key-reused' });
    }

    private shouldBe(move: Move, real: Outcome): Outcome {
      try {
        this.oracle.attempt(() => this.inOracle(move));
        return 'answer' in real ? real : { answer: 'some id' };
      } catch (refusal) {
        if (refusal instanceof Refused) return { refused: refusal.code };
        throw refusal;
      }
    }

    private inOracle(move: Move): void {
      const { oracle, now } = this;
      switch (move.op) {
        case 'credit':
          return oracle.credit(
            move.family,
            move.minutes,
            move.source,
            move.lives === null ? null : now + move.lives,
            now,
          );
        case 'grant':
          return oracle.grant(move.family, move.minutes, now);
        case 'hold':
          return oracle.hold(move.family, move.holdNo, move.minutes, now);
        case 'capture':
          return oracle.capture(move.holdNo, move.minutes, move.tutor, now);
        case 'release':
          return oracle.release(move.holdNo, move.minutes, move.extendHours, now);
        case 'settle':
          return oracle.settle(move.holdNo, move.minutes, move.tutor, now);
        case 'freeze':
        case 'thaw':
          return oracle[move.op](move.lotNo, now);
        default:
          return oracle[move.op](move.lotNo, move.minutes, now);
      }
    }

    private async really(key: string, move: Move): Promise<Outcome> {
      try {
        return { answer: await db.unitOfWork.run((tx) => this.inLedger(tx, key, move)) };
      } catch (error) {
        if (error instanceof DomainError) return { refused: error.code };
        throw error;
      }
    }

    private inLedger(tx: Transaction, key: string, move: Move): Promise<string> {
      const at = hour(this.now);
      switch (move.op) {
        case 'credit': {
          const expiresAt = move.lives === null ? null : hour(this.now + move.lives);
          return ledger.credit(tx, {
            key,
            at,
            familyId: this.families[move.family]!,
            minutes: move.minutes,
            source: move.source,
            expiresAt,
            reference: {},
          });
        }
        case 'grant':
          return ledger.grant(tx, {
            key,
            at,
            familyId: this.families[move.family]!,
            minutes: move.minutes,
            reference: {},
          });
        case 'hold':
          return ledger.hold(tx, {
            key,
            at,
            familyId: this.families[move.family]!,
            holdId: this.holds[move.holdNo]!,
            minutes: move.minutes,
          });
        case 'capture':
          return ledger.capture(tx, {
            key,
            at,
            holdId: this.holds[move.holdNo]!,
            minutes: move.minutes,
            tutorId: this.tutors[move.tutor]!,
          });
        case 'release': {
          const extendBySeconds = move.extendHours === null ? undefined : move.extendHours * 3_600;
          return ledger.release(tx, {
            key,
            at,
            holdId: this.holds[move.holdNo]!,
            minutes: move.minutes,
            ...(extendBySeconds && { extendBySeconds }),
          });
        }
        case 'settle':
          return ledger.settle(tx, {
            key,
            at,
            holdId: this.holds[move.holdNo]!,
            captureMinutes: move.minutes,
            tutorId: this.tutors[move.tutor]!,
          });
        case 'freeze':
        case 'thaw':
          return ledger[move.op](tx, { key, at, lotId: this.lots[move.lotNo] ?? newId() });
        default:
          return ledger[move.op](tx, { key, at, lotId: this.lots[move.lotNo] ?? newId(), minutes: move.minutes });
      }
    }

    private async compare(): Promise<void> {
      for (const family of [0, 1]) {
        const balance = await ledger.balance(this.families[family]!, hour(this.now));
        expect(balance).toEqual(this.oracle.balance(family, this.now));
      }
      const lots = await db.query(
        `SELECT available, held, set_aside AS "setAside", frozen, refunded, is_disputed AS "isDisputed",
                has_lapsed AS "hasLapsed", (extract(epoch FROM expires_at - $2) / 3600)::int AS "expiresAt"
         FROM ledger_lot WHERE family_id = ANY($1) ORDER BY array_position($3, id)`,
        [this.families, toDate(START), this.lots],
      );
      expect(lots).toEqual(
        this.oracle.lots.map(({ family: _family, source: _source, minutes: _minutes, ...lot }) => lot),
      );
    }

    /** Whatever came in is somewhere. */
    async everythingIsSomewhere(): Promise<void> {
      const rows = await db.query<{ account: string; minutes: number }>(
        `SELECT e.account, sum(e.minutes)::int AS minutes FROM ledger_entry e JOIN ledger_transfer t ON t.id = e.transfer_id
         WHERE t.family_id = ANY($1) GROUP BY 1`,
        [this.families],
      );
      expect(rows.reduce((total, row) => total + row.minutes, 0)).toBe(0);
      const inAccount = (account: string) => rows.find((row) => row.account === account)?.minutes ?? 0;
      expect(inAccount('expired')).toBe(this.oracle.expired);
      expect(inAccount('refunded')).toBe(this.oracle.lots.reduce((total, lot) => total + lot.refunded, 0));
      for (const tutor of [0, 1]) {
        expect(await ledger.tutorDelivered(this.tutors[tutor]!)).toBe(this.oracle.delivered[tutor]);
      }
    }
  }

  it('is what the oracle says, whatever is retried, and the books always balance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 90, size: 'max' }), async (steps) => {
        const world = new TwoFamilies();
        for (const first of START_WITH) await world.take(first);
        for (const step of steps) await world.take(step);
        await world.everythingIsSomewhere();
      }),
      { numRuns: 40, interruptAfterTimeLimit: 90_000 },
    );
    await expectLedgerBalances(db);
  }, 240_000);
});
