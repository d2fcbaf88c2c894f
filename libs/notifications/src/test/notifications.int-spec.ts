import { PurchaseFellShort, PurchasePaid, PurchaseSlotGone } from '@app/billing';
import {
  SessionAccepted,
  SessionBegan,
  SessionBooked,
  SessionCancelled,
  SessionDeclined,
  SessionExpired,
  SessionRequested,
  SessionSettled,
  type SessionFacts,
} from '@app/booking';
import { AccountRegistered, RegistrationRepeated } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { RetryUnsentMails } from '../use-cases/retry-unsent-mails';
import { SendWaitingMail } from '../use-cases/send-waiting-mail';
import { factsOf, GivenNotifications } from './given-notifications';

describe('telling people', () => {
  const db = useTestDatabase();
  const given = new GivenNotifications(db);

  beforeAll(() => given.open());
  afterAll(() => given.module?.close());
  beforeEach(() => given.forget());

  const noticesOf = (accountId: Uuid) => given.noticesOf(accountId);
  const kinds = async (accountId: Uuid) => (await noticesOf(accountId)).map(({ kind }) => kind);
  const aWorld = (facts: Partial<SessionFacts> = {}) => given.aWorld(facts);

  it('of a booking: guardian, student and tutor in the app, guardian and tutor by mail, each in their zone', async () => {
    const { family, tutor, session } = await aWorld();
    await given.announce(SessionBooked, factsOf(session));
    await given.sendMails();

    expect(await noticesOf(family.owner.accountId)).toMatchObject([
      {
        kind: 'session-booked',
        title: 'Sam’s session with Ada L. is booked.',
        href: `/sessions/${session.id}`,
        readAt: null,
      },
    ]);
    expect((await noticesOf(family.studentId))[0]!.body).toContain('Thu, Mar 4 at 6:30 PM CST');
    expect((await noticesOf(tutor.accountId))[0]!.body).toContain('Thu, Mar 4 at 7:30 PM EST');

    expect(given.mailer.sent).toHaveLength(2);
    const [mail] = given.mailsTo(family.owner.email);
    expect(mail!.subject).toBe('Sam’s session with Ada L. is booked');
    expect(mail!.text).toContain('When: Thu, Mar 4 at 4:30 PM PST');
    expect(mail!.html).toContain(`https://track.example/sessions/${session.id}`);
    expect(given.mailsTo(tutor.email)[0]!.text).toContain('Goals: Quadratic equations');

    const [notice] = await noticesOf(tutor.accountId);
    expect(given.pushed).toContainEqual({
      channel: `user:${tutor.accountId}`,
      event: 'notification.created',
      payload: { notificationId: notice!.id },
    });
  });

  it.each([
    ['session-requested', SessionRequested, { family: 0, tutor: 1 }, true, true],
    ['request-accepted', SessionAccepted, { family: 1, tutor: 0 }, true, false],
    ['request-declined', SessionDeclined, { family: 1, tutor: 0 }, true, false],
    ['request-expired', SessionExpired, { family: 1, tutor: 0 }, true, true],
  ] as const)('of %s, those whom it concerns', async (kind, event, mails, student, tutorInApp) => {
    const { family, tutor, session } = await aWorld();
    await given.announce(event, factsOf(session));
    await given.sendMails();
    expect(await kinds(family.owner.accountId)).toEqual([kind]);
    expect(await kinds(family.studentId)).toEqual(student ? [kind] : []);
    expect(await kinds(tutor.accountId)).toEqual(tutorInApp ? [kind] : []);
    expect(given.mailsTo(family.owner.email)).toHaveLength(mails.family);
    expect(given.mailsTo(tutor.email)).toHaveLength(mails.tutor);
  });

  it('of a declined request, the way to the tutor’s other times', async () => {
    const { family, session } = await aWorld({ state: 'declined' });
    await given.announce(SessionDeclined, factsOf(session));
    await given.sendMails();
    const [notice] = await noticesOf(family.owner.accountId);
    expect(notice!.href).toMatch(/^\/tutors\/[^?]+\?subject=.+&level=.+&minutes=\d+$/);
    const [mail] = given.mailsTo(family.owner.email);
    expect(mail!.text).toContain(notice!.href);
    expect(mail!.subject).toMatch(/^Ada L\. can’t take Sam’s session: \w{3}, /);
  });

  it('of a cancellation, who cancelled and what came back', async () => {
    const { family, tutor, session } = await aWorld({ state: 'cancelled', capturedMinutes: 0, grantedMinutes: 10 });
    await given.announce(SessionCancelled, { ...factsOf(session), by: 'tutor' });
    await given.sendMails();
    const [mail] = given.mailsTo(family.owner.email);
    expect(mail!.subject).toBe('Ada L. canceled Sam’s session');
    expect(mail!.text).toContain('Back on your balance: 60 min\nAdded: 10 min');
    expect((await noticesOf(tutor.accountId))[0]!.title).toBe('You canceled Sam’s session.');
  });

  it('of a settlement, the minutes to the minute', async () => {
    const { family, tutor, session } = await aWorld({ state: 'completed', outcome: 'delivered', capturedMinutes: 1 });
    await given.announce(SessionSettled, { ...factsOf(session), billedMinutes: 1, outcome: 'delivered' });
    await given.sendMails();
    expect(given.mailsTo(family.owner.email)[0]!.text).toContain('Used: 1 min\nBack on your balance: 59 min');
    expect(given.mailsTo(tutor.email)).toHaveLength(0);
    expect((await noticesOf(tutor.accountId))[0]!.title).toBe('You delivered 1 min to Sam.');
  });

  it('of a start: the supervising adult', async () => {
    const { family, tutor, session } = await aWorld({ state: 'in_progress' });
    await given.announce(SessionBegan, factsOf(session));
    expect(await kinds(family.owner.accountId)).toEqual(['session-began']);
    expect(await kinds(tutor.accountId)).toEqual([]);
  });

  it('of a start: whoever may supervise now, where the power of the named adult is gone, and nobody where all are', async () => {
    const { family, tutor, session } = await aWorld({ state: 'in_progress' });
    const partner = await given.anAccount('Partner');
    await given.joins(family.familyId, family.studentId, partner.accountId);
    const taken = 'UPDATE identity_guardianship SET can_supervise = false WHERE guardian_id = $1';
    await db.query(taken, [family.owner.accountId]);
    await given.announce(SessionBegan, factsOf(session));
    expect(await kinds(family.owner.accountId)).toEqual([]);
    expect(await kinds(partner.accountId)).toEqual(['session-began']);

    await db.query(taken, [partner.accountId]);
    const again = given.aSession(family, tutor.accountId, { state: 'in_progress' });
    await given.announce(SessionBegan, factsOf(again));
    expect(await kinds(family.owner.accountId)).toEqual([]);
    expect(await kinds(partner.accountId)).toEqual(['session-began']);
  });

  it('of a session: not the student’s other family, and not a guardian who may only pay', async () => {
    const { family, session } = await aWorld();
    const [payer, otherParent] = [await given.anAccount('Payer'), await given.aFamily()];
    await given.joins(family.familyId, family.studentId, payer.accountId, false);
    await given.joins(otherParent.familyId, family.studentId, otherParent.owner.accountId);
    await given.announce(SessionBooked, factsOf(session));
    await given.sendMails();
    expect(await kinds(otherParent.owner.accountId)).toEqual([]);
    expect(await kinds(payer.accountId)).toEqual([]);
    expect(given.mailsTo(otherParent.owner.email)).toHaveLength(0);
  });

  it('of a payment: the buyer alone, with the receipt', async () => {
    const family = await given.aFamily();
    const partner = await given.anAccount('Partner');
    await given.joins(family.familyId, family.studentId, partner.accountId);
    const purchaseId = given.aPurchase(family.familyId, family.owner.accountId);
    await given.announce(PurchasePaid, { purchaseId, familyId: family.familyId });
    await given.sendMails();
    const [mail] = given.mailsTo(family.owner.email);
    expect(mail!.subject).toBe('Your receipt 2027-000007 for $45.00');
    expect(mail!.text).toContain(`https://track.example/purchases/${purchaseId}/receipt`);
    expect(await kinds(partner.accountId)).toEqual([]);
  });

  it.each([
    ['time-gone', PurchaseSlotGone, 'Your minutes are here, that time is not.', '/tutors/ada-l'],
    ['minutes-short', PurchaseFellShort, 'Your minutes are here, but they are not enough for the session.', '/minutes'],
  ] as const)('of minutes without the session: %s', async (kind, event, title, href) => {
    const { family, session } = await aWorld({ state: 'expired' });
    const purchaseId = given.aPurchase(family.familyId, family.owner.accountId);
    await given.announce(event, { purchaseId, familyId: family.familyId, sessionId: session.id });
    await given.sendMails();
    expect(await noticesOf(family.owner.accountId)).toMatchObject([{ kind, title, href }]);
    expect(given.mailsTo(family.owner.email)).toHaveLength(1);
  });

  describe('of a registration', () => {
    const unverified = async () => {
      const person = await given.anAccount('Dana');
      await db.query('UPDATE identity_account SET email_verified_at = NULL WHERE id = $1', [person.accountId]);
      return { ...person, registrationId: await given.aRegistration(person.accountId) };
    };

    it('sends a link with a secret that was in no event, row or job', async () => {
      const person = await unverified();
      await given.announce(AccountRegistered, { accountId: person.accountId, registrationId: person.registrationId });
      await given.sendMails();
      const [mail] = given.mailsTo(person.email);
      const token = /\/verify\?token=([\w%-]+)/.exec(mail!.text)![1]!;
      expect(token.length).toBeGreaterThan(20);
      const kept = await db.query(
        `SELECT payload::text AS text FROM platform_outbox UNION ALL SELECT facts::text FROM notifications_mail
         UNION ALL SELECT title || body || href FROM notifications_notice`,
      );
      expect(JSON.stringify([kept, given.jobs])).not.toContain(token);
    });

    it('sends nothing any more once the address is confirmed', async () => {
      const person = await unverified();
      await given.announce(AccountRegistered, { accountId: person.accountId, registrationId: person.registrationId });
      await db.query('UPDATE identity_account SET email_verified_at = created_at WHERE id = $1', [person.accountId]);
      await given.sendMails();
      expect(given.mailsTo(person.email)).toHaveLength(0);
    });

    it('warns the owner of an address that somebody registers again', async () => {
      const person = await given.anAccount('Dana');
      await given.announce(RegistrationRepeated, { accountId: person.accountId });
      await given.sendMails();
      expect(given.mailsTo(person.email)).toMatchObject([{ subject: 'You already have an account' }]);
    });
  });

  describe('once, whatever is repeated', () => {
    it.each([true, false])('the event is handed over again (receipts kept: %s)', async (withReceipts) => {
      const { family, session } = await aWorld();
      await given.announce(SessionBooked, factsOf(session));
      await given.deliverAgain({ withReceipts });
      await given.deliverAgain({ withReceipts });
      await given.sendMails();
      await given.sendMails();
      expect(await kinds(family.owner.accountId)).toEqual(['session-booked']);
      expect(given.mailsTo(family.owner.email)).toHaveLength(1);
    });

    it('two workers take the same mail at the same time', async () => {
      const { family, session } = await aWorld();
      await given.announce(SessionBooked, factsOf(session));
      const send = given.module.get(SendWaitingMail);
      const tries = given.jobs.flatMap(({ data }) => [data, data, data] as { mailId: Uuid }[]);
      const results = await Promise.allSettled(tries.map((data) => send.run(data)));
      expect(given.mailsTo(family.owner.email)).toHaveLength(1);
      // Whoever found it taken asks to be called again, and then finds it sent.
      expect(results.some((result) => result.status === 'fulfilled')).toBe(true);
      await given.sendMails();
      expect(given.mailsTo(family.owner.email)).toHaveLength(1);
    });

    it('the mail server fails: the next try sends it, under the same message id', async () => {
      const { family, session } = await aWorld();
      await given.announce(SessionBooked, factsOf(session));
      const failing = jest.spyOn(given.mailer, 'send').mockRejectedValueOnce(new Error('421 try again later'));
      await expect(given.sendMails()).rejects.toThrow('421');
      const first = failing.mock.calls[0]![0];
      failing.mockRestore();
      await given.sendMails();
      const again = given.mailsTo(first.to);
      expect(again).toHaveLength(1);
      expect(again[0]!.headers).toEqual(first.headers);
      expect(again[0]!.headers?.['Message-ID']).toMatch(/^<[0-9a-f-]{36}@track\.example>$/);
      expect(family.owner.email).not.toBe('');
    });

    it('the queue gave a mail up: it is tried again the next night, and not while its own tries go on', async () => {
      const { family, session } = await aWorld();
      await given.announce(SessionBooked, factsOf(session));
      const retry = given.module.get(RetryUnsentMails);
      const lost = given.jobs.splice(0).length;
      await retry.run(db.clock.now().add({ hours: 25 }));
      await retry.run(db.clock.now().add({ hours: 9 * 24 }));
      expect(given.jobs).toEqual([]);
      await retry.run(db.clock.now().add({ hours: 27 }));
      expect(given.jobs).toHaveLength(lost);
      await given.sendMails();
      expect(given.mailsTo(family.owner.email)).toHaveLength(1);
    });

    it('the worker dies while sending: the claim runs out and the mail goes out', async () => {
      const { family, session } = await aWorld();
      await given.announce(SessionBooked, factsOf(session));
      await db.query(`UPDATE notifications_mail SET claimed_until = $1 WHERE account_id = $2`, [
        new Date(db.clock.now().epochMilliseconds + 60_000),
        family.owner.accountId,
      ]);
      await expect(given.sendMails()).rejects.toThrow('somebody else');
      db.clock.advance({ minutes: 2 });
      await given.sendMails();
      expect(given.mailsTo(family.owner.email)).toHaveLength(1);
    });
  });

  it('never lets a name end a header, and writes to no address that is more than one', async () => {
    const { family, tutor, session } = await aWorld();
    await db.query('UPDATE identity_account SET first_name = $2 WHERE id = $1', [
      family.studentId,
      'Sam\r\nBcc: everyone@example.com',
    ]);
    await db.query('UPDATE identity_account SET email = $2 WHERE id = $1', [
      tutor.accountId,
      'a@example.com,b@example.com',
    ]);
    await given.announce(SessionBooked, factsOf(session));
    await given.sendMails();
    expect(given.mailer.sent.map(({ to }) => to)).toEqual([family.owner.email]);
    const [mail] = given.mailer.sent;
    expect([mail!.subject, ...Object.values(mail!.headers!)].join('')).not.toMatch(/[\r\n]/);
    expect((await noticesOf(tutor.accountId))[0]!.title).not.toMatch(/[\r\n]/);
  });
});
