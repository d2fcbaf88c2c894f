import { MAIL_CLASSES, maySend, toWaitingMail, type MailClass } from './mail-templates';

const ID = '01960000-0000-7000-8000-000000000001';

describe('policy 2(c): service mail', () => {
  it('is sent whatever somebody switched off', () => {
    expect(maySend('service', new Set())).toBe(true);
  });

  it('is what every mail about an account, a session or a payment is', () => {
    const { 'low-balance': balanceNews, ...others } = MAIL_CLASSES;
    expect(new Set(Object.values(others))).toEqual(new Set(['service']));
    expect(balanceNews).toBe('balance-news');
  });
});

describe('policy 1(a)1 D and 2(d): all other mail', () => {
  it.each<MailClass>(['promotion', 'survey', 'balance-news', 'campaign'])(
    'of class %s is sent only on the wish for that very class',
    (mailClass) => {
      const others = new Set<MailClass>(['service', 'promotion', 'survey', 'balance-news', 'campaign']);
      others.delete(mailClass);
      expect(maySend(mailClass, new Set())).toBe(false);
      expect(maySend(mailClass, others)).toBe(false);
      expect(maySend(mailClass, new Set([mailClass]))).toBe(true);
    },
  );
});

describe('a stored mail', () => {
  const row = (template: string, facts: unknown) => () => toWaitingMail({ id: ID, accountId: ID, template, facts });

  it('goes only with facts of its own kind, and holds ids only', () => {
    expect(row('verify-email', { about: 'registration', registrationId: ID })()).toMatchObject({
      template: 'verify-email',
    });
    expect(row('verify-email', { about: 'account' })).toThrow();
    expect(row('receipt', { about: 'purchase', purchaseId: ID })()).toMatchObject({ template: 'receipt' });
    expect(row('receipt', { about: 'account' })).toThrow();
    expect(row('unheard-of', { about: 'account' })).toThrow();
    expect(row('session-booked', { about: 'session', sessionId: 'somewhere', audience: 'family' })).toThrow();
  });

  it('drops what is not a fact of it, such as a secret', () => {
    expect(
      JSON.stringify(row('verify-email', { about: 'registration', registrationId: ID, token: 'secret' })()),
    ).not.toContain('secret');
  });
});
