import { toDate, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Pack } from '../domain/purchase';

export const PACK_COLUMNS = `
  pack.id, pack.name, pack.minutes, pack.bonus_minutes AS "bonusMinutes", pack.price_cents AS "priceCents", pack.currency`;

const ON_SALE = `
  SELECT ${PACK_COLUMNS} FROM billing_pack pack
  WHERE pack.sold_from <= $1 AND (pack.sold_until IS NULL OR pack.sold_until > $1)`;

/** The dated catalogue. */
@Injectable()
export class PackRepository {
  constructor(private readonly database: Database) {}

  onSale(at: Temporal.Instant): Promise<Pack[]> {
    return this.database.query<Pack>(`${ON_SALE} ORDER BY pack.minutes, pack.price_cents, pack.id`, [toDate(at)]);
  }

  async findOnSale(packId: Uuid, at: Temporal.Instant): Promise<Pack | null> {
    const [pack] = await this.database.query<Pack>(`${ON_SALE} AND pack.id = $2`, [toDate(at), packId]);
    return pack ?? null;
  }
}
