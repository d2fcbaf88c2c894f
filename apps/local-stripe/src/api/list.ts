import { StripeError } from './stripe-error';

export interface ListParams {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
}

export interface StripeList<Item> {
  object: 'list';
  data: Item[];
  has_more: boolean;
  url: string;
}

/** One page of objects that are given newest first, by Stripe's cursors. */
export function pageOf<Item extends { id: string }>(items: Item[], params: ListParams, url: string): StripeList<Item> {
  const limit = params.limit ?? 10;
  const indexOf = (id: string, param: string): number => {
    const index = items.findIndex((item) => item.id === id);
    if (index === -1) throw StripeError.missing('object', id, param, 400);
    return index;
  };
  if (params.ending_before) {
    const end = indexOf(params.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: items.slice(start, end), has_more: start > 0, url };
  }
  const start = params.starting_after ? indexOf(params.starting_after, 'starting_after') + 1 : 0;
  return { object: 'list', data: items.slice(start, start + limit), has_more: items.length > start + limit, url };
}
