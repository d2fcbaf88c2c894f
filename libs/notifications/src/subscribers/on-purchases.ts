import { Injectable } from '@nestjs/common';
import { BillingFacade, PurchaseFellShort, PurchasePaid, PurchaseSlotGone } from '@app/billing';
import { PeopleFacade } from '@app/identity';
import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import type { PurchaseTemplate } from '../domain/mail-templates';
import { minutesShortNotice, receiptNotice, timeGoneNotice } from '../domain/purchase-words';
import type { SessionStory } from '../domain/session-story';
import type { Notice } from '../domain/words';
import { SessionStories } from '../mail/session-stories';
import { TellPeople } from '../use-cases/tell-people';

/** The receipt goes to whoever paid, and to nobody else of the family. */
@Injectable()
@OnEvent(PurchasePaid)
export class SendReceipt implements EventHandler<typeof PurchasePaid> {
  constructor(
    private readonly billing: BillingFacade,
    private readonly tellPeople: TellPeople,
  ) {}

  async handle({ id, data: { purchaseId } }: EventOf<typeof PurchasePaid>, tx: Transaction): Promise<void> {
    const [purchase, receipt] = [await this.billing.purchase(purchaseId), await this.billing.receipt(purchaseId)];
    await this.tellPeople.execute(tx, id, [
      {
        accountId: purchase.boughtBy,
        notice: receiptNotice(receipt),
        mail: { template: 'receipt', facts: { about: 'purchase', purchaseId } },
      },
    ]);
  }
}

interface BoughtForSession {
  id: Uuid;
  data: { purchaseId: Uuid; sessionId: Uuid };
}

/** Tells the buyer that the minutes arrived and the session did not come about. */
@Injectable()
export class TellBuyer {
  constructor(
    private readonly billing: BillingFacade,
    private readonly people: PeopleFacade,
    private readonly stories: SessionStories,
    private readonly tellPeople: TellPeople,
  ) {}

  async execute(
    { id, data }: BoughtForSession,
    template: PurchaseTemplate,
    words: (story: SessionStory, timeZone: string) => Notice,
    tx: Transaction,
  ): Promise<void> {
    const [purchase, found] = [await this.billing.purchase(data.purchaseId), await this.stories.find(data.sessionId)];
    if (!found) return;
    const { timeZone } = await this.people.contact(purchase.boughtBy);
    const facts = { about: 'purchase' as const, purchaseId: data.purchaseId, sessionId: data.sessionId };
    await this.tellPeople.execute(tx, id, [
      { accountId: purchase.boughtBy, notice: words(found.story, timeZone), mail: { template, facts } },
    ]);
  }
}

@Injectable()
@OnEvent(PurchaseSlotGone)
export class TellThatTimeIsGone implements EventHandler<typeof PurchaseSlotGone> {
  constructor(private readonly tellBuyer: TellBuyer) {}

  handle(event: EventOf<typeof PurchaseSlotGone>, tx: Transaction): Promise<void> {
    return this.tellBuyer.execute(event, 'time-gone', timeGoneNotice, tx);
  }
}

@Injectable()
@OnEvent(PurchaseFellShort)
export class TellThatMinutesFellShort implements EventHandler<typeof PurchaseFellShort> {
  constructor(private readonly tellBuyer: TellBuyer) {}

  handle(event: EventOf<typeof PurchaseFellShort>, tx: Transaction): Promise<void> {
    return this.tellBuyer.execute(event, 'minutes-short', minutesShortNotice, tx);
  }
}

export const PURCHASE_SUBSCRIBERS = [SendReceipt, TellBuyer, TellThatTimeIsGone, TellThatMinutesFellShort];
