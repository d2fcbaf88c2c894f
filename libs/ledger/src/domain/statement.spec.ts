import type { FamilyBalance } from '../ledger.types';
import { statementLines, type PostedTransfer } from './statement';

const none: FamilyBalance = {
  availableMinutes: 0,
  heldMinutes: 0,
  setAsideMinutes: 0,
  frozenMinutes: 0,
  debtMinutes: 0,
};

function transfer(facts: Partial<PostedTransfer>): PostedTransfer {
  return {
    id: 'transfer',
    kind: 'hold',
    at: Temporal.Instant.from('2027-03-01T15:00:00Z'),
    holdId: null,
    reference: {},
    source: null,
    changes: none,
    deliveredMinutes: 0,
    debtPaidMinutes: 0,
    after: none,
    ...facts,
  };
}

describe('a transfer as a family reads it', () => {
  it('shows a settlement as what was used and what came back, with the balance after each', () => {
    const lines = statementLines(
      transfer({
        kind: 'settle',
        holdId: 'session',
        changes: { ...none, availableMinutes: 59, heldMinutes: -60 },
        deliveredMinutes: 1,
        after: { ...none, availableMinutes: 119 },
      }),
    );
    expect(lines).toMatchObject([
      {
        id: 'transfer:used',
        kind: 'used',
        minutes: 1,
        sessionId: 'session',
        after: { availableMinutes: 60, heldMinutes: 59 },
      },
      { id: 'transfer:returned', kind: 'returned', minutes: 59, after: { availableMinutes: 119, heldMinutes: 0 } },
    ]);
  });

  it('shows only what was used where nothing came back, and only what came back where nothing was used', () => {
    const used = transfer({ kind: 'settle', changes: { ...none, heldMinutes: -30 }, deliveredMinutes: 30 });
    const returned = transfer({ kind: 'settle', changes: { ...none, availableMinutes: 30, heldMinutes: -30 } });
    expect(statementLines(used).map(({ kind }) => kind)).toEqual(['used']);
    expect(statementLines(returned).map(({ kind }) => kind)).toEqual(['returned']);
  });

  it('shows what came in before what of it paid a debt', () => {
    const lines = statementLines(
      transfer({
        kind: 'credit',
        source: 'purchase',
        reference: { purchaseId: 'purchase' },
        changes: { ...none, availableMinutes: 40, debtMinutes: -20 },
        debtPaidMinutes: 20,
        after: { ...none, availableMinutes: 40 },
      }),
    );
    expect(lines).toMatchObject([
      { kind: 'bought', minutes: 60, purchaseId: 'purchase', after: { availableMinutes: 60, debtMinutes: 20 } },
      { kind: 'debt-paid', minutes: 20, after: { availableMinutes: 40, debtMinutes: 0 } },
    ]);
  });

  it('shows a lost dispute as taken back, and the debt that other minutes paid at once', () => {
    const lines = statementLines(
      transfer({
        kind: 'claw_back',
        changes: { ...none, availableMinutes: -15, frozenMinutes: -40, debtMinutes: 5 },
        debtPaidMinutes: 15,
        after: { ...none, debtMinutes: 5 },
      }),
    );
    expect(lines).toMatchObject([
      { kind: 'taken-back', changes: { frozenMinutes: -40, debtMinutes: 20, availableMinutes: 0 } },
      { kind: 'debt-paid', changes: { availableMinutes: -15, debtMinutes: -15 }, after: { debtMinutes: 5 } },
    ]);
  });

  it.each([
    ['purchase', 'bought'],
    ['grant', 'granted'],
    ['bonus', 'granted'],
  ] as const)('calls a %s %s', (source, kind) => {
    const lines = statementLines(transfer({ kind: 'credit', source, changes: { ...none, availableMinutes: 10 } }));
    expect(lines.map((line) => line.kind)).toEqual([kind]);
  });
});
