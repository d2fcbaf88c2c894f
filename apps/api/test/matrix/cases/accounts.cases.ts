import type { RouteCases } from '../route-case';

export const accountsCases: RouteCases = {
  passAgeGate: { for: 'everyone', body: () => ({ birthDate: '1984-02-29' }) },
  getAccountProfile: { for: 'self' },
  saveAccountProfile: {
    for: 'self',
    body: () => ({ firstName: 'Robin', lastName: 'Okafor', birthDate: '1984-02-29', timeZone: 'America/Denver' }),
  },
  saveContact: {
    for: 'self',
    body: () => ({
      phone: '(415) 555-0123',
      street: '12 Elm Street',
      city: 'Oakland',
      stateCode: 'CA',
      postalCode: '94607',
    }),
  },
  askEmailChange: {
    for: 'self',
    body: () => ({ email: 'somewhere.else@example.com' }),
    meets: 'identity.too-many-attempts',
  },
  cancelEmailChange: { for: 'self' },
  confirmEmailChange: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.link-gone' },
  listAcceptances: { for: 'self' },
  listDevices: { for: 'self' },
  signOutElsewhere: { for: 'self' },
  signOutDevice: { for: 'self', meets: 'identity.sign-in-not-found' },
  disownSignIn: { for: 'everyone', body: () => ({ token: 'nobodys' }), meets: 'identity.link-gone' },
  quoteClosing: { for: 'self' },
  closeAccount: { for: 'self', spends: true, isLast: true, meets: 'identity.account-cannot-close' },
};
