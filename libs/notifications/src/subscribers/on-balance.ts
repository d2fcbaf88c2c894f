import { Injectable } from '@nestjs/common';
import { FamilyFacade } from '@app/identity';
import { Clock, type EventOf } from '@app/kernel';
import { BalanceChanged, LedgerFacade } from '@app/ledger';
import { DatedRules, OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { lowBalanceNotice } from '../domain/balance-words';
import { notificationsRules } from '../notifications.rules';
import { BalanceMarkRepository } from '../persistence/balance-mark.repository';
import { WishRepository } from '../persistence/wish.repository';
import { TellPeople } from '../use-cases/tell-people';

/** Tells those who pay and asked for it, once each time the balance goes below the mark. */
@Injectable()
@OnEvent(BalanceChanged)
export class TellOfLowBalance implements EventHandler<typeof BalanceChanged> {
  constructor(
    private readonly ledger: LedgerFacade,
    private readonly families: FamilyFacade,
    private readonly rules: DatedRules,
    private readonly marks: BalanceMarkRepository,
    private readonly wishes: WishRepository,
    private readonly tellPeople: TellPeople,
    private readonly clock: Clock,
  ) {}

  async handle({ id, data: { familyId } }: EventOf<typeof BalanceChanged>, tx: Transaction): Promise<void> {
    const now = this.clock.now();
    const { lowBalanceMinutes } = (await this.rules.at(notificationsRules, now)).values;
    const wasLow = await this.marks.lock(tx, familyId, now);
    const { availableMinutes } = await this.ledger.balance(familyId, now, tx);
    const isLow = availableMinutes < lowBalanceMinutes;
    if (isLow === wasLow) return;
    await this.marks.save(tx, familyId, isLow, now);
    if (!isLow) return;
    const payers = (await this.families.guardiansOf(familyId)).filter(({ powers }) => powers.includes('pay'));
    const wanting = await this.wishes.wanting(
      tx,
      'balance-news',
      payers.map(({ accountId }) => accountId),
    );
    const told = wanting.map((accountId) => ({
      accountId,
      notice: lowBalanceNotice(availableMinutes),
      mail: { template: 'low-balance' as const, facts: { about: 'balance' as const, familyId } },
    }));
    await this.tellPeople.execute(tx, id, told);
  }
}

export const BALANCE_SUBSCRIBERS = [TellOfLowBalance];
