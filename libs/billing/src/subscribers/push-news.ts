import type { EventOf } from '@app/kernel';
import { BalanceChanged } from '@app/ledger';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import {
  PurchaseClosed,
  PurchaseConfirmedBooking,
  PurchaseFellShort,
  PurchasePaid,
  PurchaseSlotGone,
} from '../billing.events';

/** Each tells the family's open pages that something changed; they refetch what they may see. */
@Injectable()
@OnEvent(BalanceChanged)
export class PushBalanceChanged implements EventHandler<typeof BalanceChanged> {
  constructor(private readonly realtime: RealtimePublisher) {}

  handle({ data: { familyId } }: EventOf<typeof BalanceChanged>): Promise<void> {
    this.realtime.publish(`family:${familyId}`, 'balance.changed', { familyId });
    return Promise.resolve();
  }
}

interface PurchaseNews {
  data: { purchaseId: string; familyId: string };
}

// Decorated as well: subclasses inherit what is injected.
@Injectable()
abstract class PushPurchaseChanged {
  constructor(private readonly realtime: RealtimePublisher) {}

  handle({ data: { purchaseId, familyId } }: PurchaseNews): Promise<void> {
    this.realtime.publish(`family:${familyId}`, 'purchase.changed', { purchaseId });
    return Promise.resolve();
  }
}

@Injectable()
@OnEvent(PurchasePaid)
export class PushPurchasePaid extends PushPurchaseChanged {}

@Injectable()
@OnEvent(PurchaseClosed)
export class PushPurchaseClosed extends PushPurchaseChanged {}

@Injectable()
@OnEvent(PurchaseConfirmedBooking)
export class PushPurchaseConfirmedBooking extends PushPurchaseChanged {}

@Injectable()
@OnEvent(PurchaseSlotGone)
export class PushPurchaseSlotGone extends PushPurchaseChanged {}

@Injectable()
@OnEvent(PurchaseFellShort)
export class PushPurchaseFellShort extends PushPurchaseChanged {}

export const PUSHES = [
  PushBalanceChanged,
  PushPurchasePaid,
  PushPurchaseClosed,
  PushPurchaseConfirmedBooking,
  PushPurchaseSlotGone,
  PushPurchaseFellShort,
];
