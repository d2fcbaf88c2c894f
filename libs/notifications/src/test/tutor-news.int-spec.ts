import { newId } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { ApplicationDecided, ApplicationSubmitted, CheckExpiring, TutorUnlisted } from '@app/tutors';
import { GivenNotifications } from './given-notifications';

describe('telling tutors and families about applications and checks', () => {
  const db = useTestDatabase();
  const given = new GivenNotifications(db);
  const tutorId = newId();

  beforeAll(() => given.open());
  afterAll(() => given.module?.close());
  beforeEach(() => {
    given.forget();
    given.sessions.clear();
  });

  const anApplicant = async () => {
    const ada = await given.anAccount('Ada', 'America/New_York');
    given.tutorAccountId = ada.accountId;
    return ada;
  };

  it('confirms that an application arrived', async () => {
    const ada = await anApplicant();
    await given.announce(ApplicationSubmitted, { tutorId, applicationId: newId() });
    await given.sendMails();
    expect(given.mailsTo(ada.email)[0]?.subject).toBe('We have your application');
    expect(await given.noticesOf(ada.accountId)).toMatchObject([
      { kind: 'application-received', href: '/teach/application' },
    ]);
  });

  it.each([
    ['approve', 'Welcome: families can book you now'],
    ['ask-for-changes', 'Your application needs a change'],
    ['decline', 'We can’t take you on as a tutor now'],
  ] as const)('answers with %s and our team’s own words, once', async (decision, subject) => {
    const ada = await anApplicant();
    given.application = {
      decisionReason: 'Please add the year of your degree.',
      mayApplyAgainAt: decision === 'decline' ? Temporal.Instant.from('2027-06-01T16:00:00Z') : null,
    };
    await given.announce(ApplicationDecided, { tutorId, applicationId: newId(), decision });
    await given.deliverAgain({ withReceipts: false });
    await given.sendMails();
    const mails = given.mailsTo(ada.email).filter((mail) => mail.subject === subject);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Please add the year of your degree.');
    if (decision === 'decline') expect(mails[0]?.text).toContain('from Jun 1, 2027');
  });

  it('reminds of a check by its name and its day', async () => {
    const ada = await anApplicant();
    const expiresAt = '2027-04-10T12:00:00.000Z';
    await given.announce(CheckExpiring, { tutorId, kind: 'criminal-record', days: 30, expiresAt });
    await given.sendMails();
    expect(given.mailsTo(ada.email)[0]?.subject).toBe('Your criminal record check runs out on Apr 10, 2027');
  });

  it('tells families with sessions coming up once each when a check ended the listing, and says no more than that', async () => {
    const ada = await anApplicant();
    const [one, other] = [await given.aFamily(), await given.aFamily()];
    const [late, next, others] = [one, one, other].map((family) => given.aSession(family, ada.accountId).id);
    given.sessions.set(late!, {
      ...given.sessions.get(late!)!,
      startsAt: Temporal.Instant.from('2027-03-20T21:00:00Z'),
    });
    await given.announce(TutorUnlisted, { tutorId, reason: 'vetting' });
    await given.sendMails();
    for (const [{ owner }, sessionId] of [
      [one, next],
      [other, others],
    ] as const) {
      const mails = given.mailsTo(owner.email);
      expect(mails.map(({ subject }) => subject)).toEqual(['Ada L. can’t hold sessions at the moment']);
      expect(mails[0]?.text).toContain(`https://track.example/sessions/${sessionId}`);
      expect(await given.noticesOf(owner.accountId)).toMatchObject([{ href: `/sessions/${sessionId}` }]);
      expect(mails[0]?.text).not.toMatch(/criminal|offender|identity|failed/i);
    }
    expect(given.mailsTo(ada.email)[0]?.subject).toBe('Families can’t book you at the moment');
  });

  it('says nothing of a tutor who only takes a break, nor twice of a suspension, which booking tells', async () => {
    const ada = await anApplicant();
    given.aSession(await given.aFamily(), ada.accountId);
    await given.announce(TutorUnlisted, { tutorId, reason: 'own-wish' });
    await given.announce(TutorUnlisted, { tutorId, reason: 'suspended' });
    await given.sendMails();
    expect(given.mailer.sent).toEqual([]);
  });
});
