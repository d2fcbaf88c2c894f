import {
  GuardianInvited,
  GuardianJoined,
  GuardianLeft,
  StudentAgeDoubted,
  StudentComesOfAge,
  StudentErased,
  StudentPauseChanged,
} from '@app/identity';
import { newId, toDate } from '@app/kernel';
import { useTestDatabase } from '@app/testing';
import { GivenNotifications } from './given-notifications';

describe('what guardians and students are told of each other', () => {
  const db = useTestDatabase();
  let given: GivenNotifications;

  beforeAll(async () => {
    given = new GivenNotifications(db);
    await given.open();
  });
  afterAll(() => given.module.close());

  it('an invitation goes to the invited address, once, with a link of our own whose secret stands behind the #', async () => {
    const { owner: dana, studentId: sam, familyId: family } = await given.aFamily();
    const [row] = await db.query<{ id: string }>(
      `INSERT INTO identity_invitation (kind, family_id, email, invited_by, created_at, expires_at)
       VALUES ('guardian', $1, 'lee@example.net', $2, $3, $4) RETURNING id`,
      [family, dana.accountId, toDate(db.clock.now()), toDate(db.clock.now().add({ hours: 24 }))],
    );
    await db.query('INSERT INTO identity_invitation_student (invitation_id, student_id, powers) VALUES ($1, $2, $3)', [
      row?.id,
      sam,
      ['watch'],
    ]);
    await given.announce(GuardianInvited, { invitationId: row?.id ?? '', invitedBy: dana.accountId });
    await given.sendMails();
    const [mail, ...others] = given.mailsTo('lee@example.net');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Dana invites you to be a guardian of Sam');
    expect(mail?.text).toMatch(/https:\/\/track\.example\/invitation#[\w-]{43}/);
    expect(mail?.text).not.toContain(dana.email);
    expect(JSON.stringify(await db.query('SELECT * FROM notifications_mail'))).not.toContain('lee@example.net');
  });

  it('policy 7(c): guardians hear of a doubt and of an erasure by mail, kindly, and the latter names nobody', async () => {
    const { owner: dana, studentId: sam } = await given.aFamily();
    await given.announce(StudentAgeDoubted, { caseId: newId(), studentId: sam });
    await given.announce(StudentErased, { studentId: sam, guardianIds: [dana.accountId] });
    await given.sendMails();
    const mails = given.mailsTo(dana.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['We paused Sam’s profile', 'We erased a student’s profile']);
    expect(mails[1]?.text).not.toContain('Sam');
    expect(mails[1]?.text).toContain('We’re sorry');
  });

  it('who was sent away hears it, and who leaves is told of to the owner', async () => {
    const { owner: dana, familyId: family } = await given.aFamily();
    const lee = await given.anAccount('Lee');
    await given.announce(GuardianLeft, { familyId: family, accountId: lee.accountId, byId: dana.accountId });
    await given.announce(GuardianLeft, { familyId: family, accountId: lee.accountId, byId: lee.accountId });
    await given.sendMails();
    expect(given.mailsTo(lee.email).map(({ subject }) => subject)).toEqual([
      'You are not a guardian of this family any more',
    ]);
    expect(given.mailsTo(dana.email).map(({ subject }) => subject)).toEqual(['Lee left your family']);
  });

  it('who guards from a family of their own is not said to do what the inviter chose', async () => {
    const { owner: dana, familyId: family } = await given.aFamily();
    const jules = await given.anAccount('Jules');
    await given.announce(GuardianJoined, { familyId: family, accountId: jules.accountId, invitedBy: dana.accountId });
    await given.sendMails();
    const [mail] = given.mailsTo(dana.email);
    expect(mail?.subject).toBe('Jules accepted your invitation');
    expect(mail?.text).toContain('from a family of their own');
    expect(mail?.text).not.toContain('what you chose');
  });

  it('a pause is told to the other family and the student, each time it changes, and names nobody', async () => {
    const { owner: dana, studentId: sam, familyId: family } = await given.aFamily();
    const { owner: jules, familyId: otherFamily } = await given.aFamily();
    await given.joins(otherFamily, sam, jules.accountId);
    await given.announce(StudentPauseChanged, { studentId: sam, familyId: family, isPaused: true });
    await given.announce(StudentPauseChanged, { studentId: sam, familyId: family, isPaused: false });
    await given.deliverAgain({ withReceipts: false });
    await given.sendMails();
    const mails = given.mailsTo(jules.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Sam’s profile is paused',
      'The other family ended its pause of Sam’s profile',
    ]);
    for (const { text } of mails) expect(text).not.toContain(dana.email);
    expect(given.mailsTo(dana.email)).toEqual([]);
    const notices = await db.query<{ account_id: string; title: string }>(
      'SELECT account_id, title FROM notifications_notice WHERE account_id IN ($1, $2, $3) ORDER BY id',
      [sam, dana.accountId, jules.accountId],
    );
    expect(notices.filter(({ account_id }) => account_id === sam).map(({ title }) => title)).toEqual([
      'Your profile was paused',
      'A pause of your profile is over',
    ]);
    expect(notices.filter(({ account_id }) => account_id === jules.accountId)).toHaveLength(2);
    expect(notices.filter(({ account_id }) => account_id === dana.accountId)).toEqual([]);
    expect(given.pushed).toContainEqual(
      expect.objectContaining({ channel: `user:${jules.accountId}`, event: 'notification.created' }),
    );
  });

  it('a student who comes of age is told in the app, and their guardians by mail', async () => {
    const { owner: dana, studentId: sam } = await given.aFamily();
    await given.announce(StudentComesOfAge, { studentId: sam });
    await given.sendMails();
    expect(given.mailsTo(dana.email).map(({ subject }) => subject)).toEqual(['Sam turns 18 soon']);
    const notices = await db.query('SELECT href FROM notifications_notice WHERE account_id = $1', [sam]);
    expect(notices).toEqual([{ href: '/handover' }]);
  });
});
