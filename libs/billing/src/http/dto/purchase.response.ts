import { pageOf } from '@app/platform';
import { toIso } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Pack, Purchase, PurchaseState } from '../../domain/purchase';
import type { Receipt } from '../../domain/receipt';

const STATES = ['open', 'paid', 'expired', 'failed'] as const satisfies readonly PurchaseState[];
const BOOKING_RESULTS = ['confirmed', 'slot-gone', 'short'] as const;

export class PackResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'Starter' })
  name: string;

  @ApiProperty({ type: 'integer', example: 60 })
  minutes: number;

  @ApiProperty({ type: 'integer', example: 0, description: 'Granted with it, and tied to it.' })
  bonusMinutes: number;

  @ApiProperty({ type: 'integer', example: 4500 })
  priceCents: number;

  @ApiProperty({ example: 'usd' })
  currency: string;
}

export class PurchaseResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STATES, enumName: 'PurchaseState' })
  state: PurchaseState;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The payment page; null once the purchase is no longer open.',
  })
  checkoutUrl: string | null;

  @ApiProperty({ type: PackResponse })
  pack: PackResponse;

  @ApiProperty({ type: 'integer', description: 'What it brings in all, bonus included.' })
  minutes: number;

  @ApiProperty({ type: 'integer' })
  amountCents: number;

  @ApiProperty()
  currency: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  paidAt: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  reservationId: string | null;

  @ApiProperty({
    type: String,
    enum: BOOKING_RESULTS,
    nullable: true,
    description: 'What became of the reservation once the minutes were there; null before, and where there was none.',
  })
  booking: (typeof BOOKING_RESULTS)[number] | null;
}

export const PurchasePage = pageOf(PurchaseResponse);

export class ReceiptLineResponse {
  @ApiProperty({ example: 'Starter: 60 minutes' })
  description: string;

  @ApiProperty({ type: 'integer' })
  minutes: number;

  @ApiProperty({ type: 'integer' })
  amountCents: number;
}

export class ReceiptResponse {
  @ApiProperty({ example: '2027-001001' })
  number: string;

  @ApiProperty({ format: 'uuid' })
  purchaseId: string;

  @ApiProperty({ example: 'Dana Example' })
  payerName: string;

  @ApiProperty({ format: 'date-time' })
  paidAt: string;

  @ApiProperty({ type: [ReceiptLineResponse] })
  lines: ReceiptLineResponse[];

  @ApiProperty({ type: 'integer' })
  totalCents: number;

  @ApiProperty({ example: 'usd' })
  currency: string;
}

export function toPackResponse(pack: Pack): PackResponse {
  return { ...pack };
}

export function toPurchaseResponse(purchase: Purchase): PurchaseResponse {
  const { id, state, checkoutUrl, pack, reservationId, booking } = purchase;
  return {
    id,
    state,
    checkoutUrl,
    pack: toPackResponse(pack),
    minutes: pack.minutes + pack.bonusMinutes,
    amountCents: pack.priceCents,
    currency: pack.currency,
    createdAt: toIso(purchase.createdAt),
    paidAt: purchase.paidAt && toIso(purchase.paidAt),
    reservationId,
    booking,
  };
}

export function toReceiptResponse(receipt: Receipt): ReceiptResponse {
  return { ...receipt, paidAt: toIso(receipt.paidAt) };
}
