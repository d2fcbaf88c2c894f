import type { RouteCases } from '../route-case';

export const billingCases: RouteCases = {
  listPacks: { for: 'everyone' },
  createPurchase: {
    for: ['guardian'],
    body: ({ familyId, packId }) => ({ familyId, packId }),
    meets: 'billing.payments-unavailable',
  },
  getPurchase: { for: ['guardian'] },
  getReceipt: { for: ['guardian'] },
  listPurchases: { for: ['guardian'] },
  getBalance: { for: ['guardian'] },
  getStatement: { for: ['guardian'] },
  receiveStripeEvent: { for: 'everyone', body: () => ({}), meets: 'billing.forged-webhook' },
};
