import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Purchase, PurchaseOrder } from '../../../lib/api-types';
import { answer, api, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const packsQuery = queryOptions({
  queryKey: keys.packs,
  queryFn: ({ signal }) => answer(api.GET('/api/packs', { signal })),
  staleTime: 5 * 60_000,
});

export const balanceQuery = (familyId: string) =>
  queryOptions({
    queryKey: keys.balance(familyId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/families/{familyId}/balance', { params: { path: { familyId } }, signal })),
  });

export interface Span {
  from?: string;
  to?: string;
}

export const statementQuery = (familyId: string, span: Span) =>
  infiniteQueryOptions({
    queryKey: [...keys.statement(familyId), span],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/families/{familyId}/statement', {
          params: { path: { familyId }, query: { ...span, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const purchasesQuery = (familyId: string) =>
  infiniteQueryOptions({
    queryKey: keys.purchases(familyId),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/families/{familyId}/purchases', {
          params: { path: { familyId }, query: pageParam ? { cursor: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const purchaseQuery = (purchaseId: string) =>
  queryOptions({
    queryKey: keys.purchase(purchaseId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/purchases/{purchaseId}', { params: { path: { purchaseId } }, signal })),
  });

export const receiptQuery = (purchaseId: string) =>
  queryOptions({
    queryKey: [...keys.purchase(purchaseId), 'receipt'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/purchases/{purchaseId}/receipt', { params: { path: { purchaseId } }, signal })),
  });

export const buyPack = (body: PurchaseOrder, key: string): Promise<Purchase> =>
  answer(api.POST('/api/purchases', { params: { header: once(key) }, body }));
