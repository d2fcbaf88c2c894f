import type { ProblemCode } from '@app/contracts';
import type { LotSource } from '../ledger.types';

/**
 * What the ledger should do, said in the plainest way: no SQL, no entries, no keys of rows. Times are whole hours.
 * Written from domain.md, not from the functions, so that the two can disagree.
 */
export class Refused extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

export interface OracleLot {
  family: number;
  source: LotSource;
  minutes: number;
  available: number;
  held: number;
  setAside: number;
  frozen: number;
  refunded: number;
  expiresAt: number | null;
  hasLapsed: boolean;
  isDisputed: boolean;
}

interface OracleHold {
  family: number;
  /** Held minutes by lot number. */
  parts: Map<number, number>;
}

const RELEASED_LIVES_ON_HOURS = 30 * 24;
const GRANTED_EXPIRE_AFTER_HOURS = 180 * 24;

export class LedgerOracle {
  lots: OracleLot[] = [];
  holds = new Map<number, OracleHold>();
  debt = [0, 0];
  lastAt = [-Infinity, -Infinity];
  delivered = [0, 0];
  expired = 0;

  /** A refused operation leaves everything as it was. */
  attempt<T>(operation: () => T): T {
    const before = structuredClone({ ...this });
    try {
      return operation();
    } catch (refusal) {
      Object.assign(this, before);
      throw refusal;
    }
  }

  credit(family: number, minutes: number, source: LotSource, expiresAt: number | null, at: number): void {
    this.begin(family, at);
    this.lots.push({
      family,
      source,
      minutes,
      available: 0,
      held: 0,
      setAside: 0,
      frozen: 0,
      refunded: 0,
      expiresAt,
      hasLapsed: false,
      isDisputed: false,
    });
    this.comeBack(this.lots.length - 1, minutes);
  }

  grant(family: number, minutes: number, at: number): void {
    this.credit(family, minutes, 'grant', at + GRANTED_EXPIRE_AFTER_HOURS, at);
  }

  hold(family: number, holdNo: number, minutes: number, at: number): void {
    if (this.debt[family]! > 0) throw new Refused('ledger.debt-open');
    this.begin(family, at);
    let left = minutes;
    const taken = new Map<number, number>();
    for (const lotNo of this.inOrderOfUse(family)) {
      const take = Math.min(left, this.lots[lotNo]!.available);
      if (take > 0) taken.set(lotNo, take);
      left -= take;
    }
    if (left > 0) throw new Refused('ledger.not-enough-minutes');
    const hold = this.holds.get(holdNo) ?? { family, parts: new Map<number, number>() };
    if (hold.family !== family) throw new Refused('ledger.held-by-another-family');
    this.holds.set(holdNo, hold);
    for (const [lotNo, take] of taken) {
      this.lots[lotNo]!.available -= take;
      this.lots[lotNo]!.held += take;
      hold.parts.set(lotNo, (hold.parts.get(lotNo) ?? 0) + take);
    }
  }

  capture(holdNo: number, minutes: number, tutor: number, at: number): void {
    const hold = this.openHold(holdNo, at);
    if (minutes > heldBy(hold)) throw new Refused('ledger.not-enough-held');
    this.use(hold, minutes, tutor);
  }

  release(holdNo: number, minutes: number | null, extendHours: number | null, at: number): void {
    const hold = this.openHold(holdNo, at);
    if ((minutes ?? 0) > heldBy(hold)) throw new Refused('ledger.not-enough-held');
    this.giveBack(hold, minutes ?? heldBy(hold), extendHours, this.lastAt[hold.family]!);
  }

  settle(holdNo: number, captured: number, tutor: number, at: number): void {
    const hold = this.openHold(holdNo, at);
    if (captured > heldBy(hold)) throw new Refused('ledger.not-enough-held');
    this.use(hold, captured, tutor);
    this.giveBack(hold, heldBy(hold), null, this.lastAt[hold.family]!);
  }

  setAside(lotNo: number, minutes: number, at: number): void {
    const lot = this.openLot(lotNo, at);
    if (minutes > Math.min(lot.available, refundable(lot))) throw new Refused('ledger.not-enough-in-lot');
    lot.available -= minutes;
    lot.setAside += minutes;
  }

  refund(lotNo: number, minutes: number, at: number): void {
    const lot = this.openLot(lotNo, at);
    if (minutes > lot.setAside) throw new Refused('ledger.not-enough-in-lot');
    lot.setAside -= minutes;
    lot.refunded += minutes;
  }

  restore(lotNo: number, minutes: number, at: number): void {
    const lot = this.openLot(lotNo, at);
    if (minutes > lot.setAside) throw new Refused('ledger.not-enough-in-lot');
    lot.setAside -= minutes;
    this.comeBack(lotNo, minutes);
  }

  freeze(lotNo: number, at: number): void {
    const lot = this.openLot(lotNo, at);
    if (lot.isDisputed) throw new Refused('ledger.lot-disputed');
    lot.isDisputed = true;
    lot.frozen += lot.available;
    lot.available = 0;
  }

  thaw(lotNo: number, at: number): void {
    this.endDispute(lotNo, at, 0);
  }

  clawBack(lotNo: number, minutes: number, at: number): void {
    const lot = this.endDispute(lotNo, at, minutes);
    if (minutes > refundable(lot)) throw new Refused('ledger.not-enough-in-lot');
    lot.refunded += minutes;
  }

  expire(at: number): void {
    for (const family of [0, 1]) if (this.lapsed(family, at).length > 0) this.begin(family, at);
  }

  balance(family: number, at: number) {
    const lots = this.lots.filter((lot) => lot.family === family);
    const sum = (of: (lot: OracleLot) => number) => lots.reduce((total, lot) => total + of(lot), 0);
    return {
      availableMinutes: sum((lot) => (lot.expiresAt !== null && lot.expiresAt <= at ? 0 : lot.available)),
      heldMinutes: sum((lot) => lot.held),
      setAsideMinutes: sum((lot) => lot.setAside),
      frozenMinutes: sum((lot) => lot.frozen),
      debtMinutes: this.debt[family]!,
    };
  }

  /** A family's books never run backwards, and what has lapsed by then is gone. */
  private begin(family: number, at: number): void {
    this.lastAt[family] = Math.max(this.lastAt[family]!, at);
    for (const lot of this.lapsed(family, this.lastAt[family]!)) {
      this.expired += lot.available;
      lot.available = 0;
    }
  }

  private lapsed(family: number, at: number): OracleLot[] {
    return this.lots.filter(
      (lot) => lot.family === family && lot.available > 0 && lot.expiresAt !== null && lot.expiresAt <= at,
    );
  }

  /** Soonest-expiring first, granted before bought on a tie, older first; never-expiring last. */
  private inOrderOfUse(family: number): number[] {
    const rank = (lot: OracleLot) => [lot.expiresAt ?? Infinity, lot.source === 'purchase' ? 1 : 0] as const;
    return this.lots
      .map((_, lotNo) => lotNo)
      .filter((lotNo) => this.lots[lotNo]!.family === family)
      .sort((a, b) => {
        const [left, right] = [rank(this.lots[a]!), rank(this.lots[b]!)];
        if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
        return left[1] - right[1] || a - b;
      });
  }

  private openHold(holdNo: number, at: number): OracleHold {
    const hold = this.holds.get(holdNo);
    if (!hold) throw new Refused('ledger.hold-not-found');
    this.begin(hold.family, at);
    return hold;
  }

  private openLot(lotNo: number, at: number): OracleLot {
    const lot = this.lots[lotNo];
    if (!lot) throw new Refused('ledger.lot-not-found');
    this.begin(lot.family, at);
    return lot;
  }

  private use(hold: OracleHold, minutes: number, tutor: number): void {
    let left = minutes;
    for (const lotNo of this.inOrderOfUse(hold.family)) {
      const used = Math.min(left, hold.parts.get(lotNo) ?? 0);
      if (used === 0) continue;
      hold.parts.set(lotNo, hold.parts.get(lotNo)! - used);
      this.lots[lotNo]!.held -= used;
      left -= used;
    }
    this.delivered[tutor]! += minutes;
  }

  private giveBack(hold: OracleHold, minutes: number, extendHours: number | null, at: number): void {
    let left = minutes;
    const returned: [number, number][] = [];
    for (const lotNo of this.inOrderOfUse(hold.family).reverse()) {
      const back = Math.min(left, hold.parts.get(lotNo) ?? 0);
      if (back === 0) continue;
      hold.parts.set(lotNo, hold.parts.get(lotNo)! - back);
      this.lots[lotNo]!.held -= back;
      left -= back;
      returned.push([lotNo, back]);
    }
    for (const [lotNo, back] of returned.reverse()) {
      const lot = this.lots[lotNo]!;
      if (lot.expiresAt !== null) {
        lot.hasLapsed ||= lot.expiresAt <= at;
        lot.expiresAt = Math.max(
          lot.expiresAt + (extendHours ?? 0),
          lot.hasLapsed ? at + RELEASED_LIVES_ON_HOURS : -Infinity,
        );
      }
      this.comeBack(lotNo, back);
    }
  }

  private endDispute(lotNo: number, at: number, takenBack: number): OracleLot {
    const lot = this.openLot(lotNo, at);
    if (!lot.isDisputed) throw new Refused('ledger.lot-not-disputed');
    lot.isDisputed = false;
    const frozen = lot.frozen;
    lot.frozen = 0;
    if (frozen >= takenBack) {
      this.comeBack(lotNo, frozen - takenBack);
      return lot;
    }
    let owed = takenBack - frozen;
    for (const otherNo of this.inOrderOfUse(lot.family)) {
      const paid = Math.min(owed, this.lots[otherNo]!.available);
      this.lots[otherNo]!.available -= paid;
      owed -= paid;
    }
    this.debt[lot.family]! += owed;
    return lot;
  }

  /** Into the lot's frozen part while it is disputed; else to the debt first, and then to what can be spent. */
  private comeBack(lotNo: number, minutes: number): void {
    const lot = this.lots[lotNo]!;
    if (lot.isDisputed) {
      lot.frozen += minutes;
      return;
    }
    const paid = Math.min(this.debt[lot.family]!, minutes);
    this.debt[lot.family]! -= paid;
    lot.available += minutes - paid;
  }
}

/** A lot's money goes back once, by a refund or by the bank. */
function refundable(lot: OracleLot): number {
  return lot.minutes - lot.refunded - lot.setAside;
}

export function heldBy(hold: OracleHold): number {
  return [...hold.parts.values()].reduce((total, minutes) => total + minutes, 0);
}
