import { DomainError } from '@app/kernel';
import { z } from 'zod';

export class NotEnoughMinutes extends DomainError {
  constructor(availableMinutes: number, neededMinutes: number) {
    super({
      code: 'ledger.not-enough-minutes',
      kind: 'conflict',
      detail: `You have ${availableMinutes} min available and this needs ${neededMinutes} min. Buy more minutes to go on.`,
      extensions: { availableMinutes, neededMinutes },
    });
  }
}

export class DebtOpen extends DomainError {
  constructor(debtMinutes: number) {
    super({
      code: 'ledger.debt-open',
      kind: 'conflict',
      detail: `A payment was taken back and ${debtMinutes} min are owed. New bookings go on once they are paid.`,
      extensions: { debtMinutes },
    });
  }
}

export class LedgerKeyReused extends DomainError {
  constructor() {
    super({
      code: 'ledger.key-reused',
      kind: 'conflict',
      detail: 'This movement of minutes was already made with other facts, so nothing was changed.',
    });
  }
}

export class HoldNotFound extends DomainError {
  constructor() {
    super({ code: 'ledger.hold-not-found', kind: 'not-found', detail: 'No minutes are held for this session.' });
  }
}

export class HeldByAnotherFamily extends DomainError {
  constructor() {
    super({
      code: 'ledger.held-by-another-family',
      kind: 'conflict',
      detail: 'Another family’s minutes are held for this session.',
    });
  }
}

export class NotEnoughHeld extends DomainError {
  constructor(heldMinutes: number) {
    super({
      code: 'ledger.not-enough-held',
      kind: 'conflict',
      detail: `Only ${heldMinutes} min are held for this session.`,
      extensions: { heldMinutes },
    });
  }
}

export class LotNotFound extends DomainError {
  constructor() {
    super({ code: 'ledger.lot-not-found', kind: 'not-found', detail: 'There are no such minutes.' });
  }
}

export class NotEnoughInLot extends DomainError {
  constructor(lotMinutes: number) {
    super({
      code: 'ledger.not-enough-in-lot',
      kind: 'conflict',
      detail: `Only ${lotMinutes} min of this purchase are left for that.`,
      extensions: { lotMinutes },
    });
  }
}

export class LotDisputed extends DomainError {
  constructor() {
    super({
      code: 'ledger.lot-disputed',
      kind: 'conflict',
      detail: 'These minutes are frozen already: their payment is disputed.',
    });
  }
}

export class LotNotDisputed extends DomainError {
  constructor() {
    super({
      code: 'ledger.lot-not-disputed',
      kind: 'conflict',
      detail: 'The payment of these minutes is not disputed.',
    });
  }
}

/** The facts that a SQL function put into the error's detail. */
function facts<Shape extends z.ZodRawShape>(detail: string | undefined, shape: Shape): z.infer<z.ZodObject<Shape>> {
  return z.object(shape).parse(JSON.parse(detail ?? '{}'));
}

const minutes = z.int();

/**
 * What the ledger's SQL functions refuse, by constraint name: for `translateConstraint` here and in every lib whose own
 * functions call them.
 */
export const LEDGER_REFUSALS: Readonly<Record<string, (detail: string | undefined) => DomainError>> = {
  ledger_not_enough_minutes: (detail) => {
    const { availableMinutes, neededMinutes } = facts(detail, { availableMinutes: minutes, neededMinutes: minutes });
    return new NotEnoughMinutes(availableMinutes, neededMinutes);
  },
  ledger_debt_open: (detail) => new DebtOpen(facts(detail, { debtMinutes: minutes }).debtMinutes),
  ledger_key_reused: () => new LedgerKeyReused(),
  ledger_hold_missing: () => new HoldNotFound(),
  ledger_hold_of_another_family: () => new HeldByAnotherFamily(),
  ledger_not_enough_held: (detail) => new NotEnoughHeld(facts(detail, { heldMinutes: minutes }).heldMinutes),
  ledger_lot_missing: () => new LotNotFound(),
  ledger_not_enough_in_lot: (detail) => new NotEnoughInLot(facts(detail, { lotMinutes: minutes }).lotMinutes),
  ledger_lot_disputed: () => new LotDisputed(),
  ledger_lot_not_disputed: () => new LotNotDisputed(),
};
