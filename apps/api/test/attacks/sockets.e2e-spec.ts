import { Authenticator } from '@app/platform';
import { eventually } from '@app/testing';
import type { Socket } from 'socket.io-client';
import { PASSPHRASE, PASSWORD, People, type FamilyMember } from '../support/people';
import { disowningToken, resetToken } from '../support/secrets';
import { totpCode } from '../support/second-step';
import { connect, join } from '../support/sockets';
import { useTestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';

const TURNED_AWAY = 'unauthenticated';
const NEW_PASSWORD = 'four brave otters dive';

describe('the door of the socket gateway', () => {
  const api = useTestApi();
  const people = (): People => new People(api.app);
  const sockets: Socket[] = [];
  afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));

  const connects = async (cookies: string): Promise<Socket> => {
    const socket = await connect(api, cookies);
    sockets.push(socket);
    return socket;
  };

  async function adult(): Promise<{ visitor: Visitor; accountId: string; cookies: string }> {
    const { email, accountId } = await people().guardian();
    const visitor = api.visitor();
    await visitor.post('/sign-ins', { email, password: PASSWORD });
    await connects(visitor.cookies());
    return { visitor, accountId, cookies: visitor.cookies() };
  }

  it('stays shut for a half-open sign-in, and for its cookie after the second step', async () => {
    const { email } = await people().staff('staff:safety');
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(202);
    const half = visitor.cookies();
    await expect(connects(half)).rejects.toThrow(TURNED_AWAY);
    const code = totpCode(api.db.clock.now());
    expect((await visitor.post('/sign-ins/second-step', { code })).status).toBe(201);
    await connects(visitor.cookies());
    await expect(connects(half)).rejects.toThrow(TURNED_AWAY);
  });

  it('stays shut for staff who have no second factor yet', async () => {
    const { email, accountId } = await people().staff('staff:safety');
    await api.db.query('DELETE FROM identity_totp WHERE account_id = $1', [accountId]);
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
    await expect(connects(visitor.cookies())).rejects.toThrow(TURNED_AWAY);
  });

  it('stays shut for a cookie that was signed out, wherever it was copied to', async () => {
    const { visitor, cookies } = await adult();
    expect((await visitor.delete('/sign-ins/current')).status).toBe(204);
    await expect(connects(cookies)).rejects.toThrow(TURNED_AWAY);
  });

  it('stays shut for an account that is suspended, until it is not', async () => {
    const { accountId, cookies } = await adult();
    const become = (state: string) =>
      api.db.query('UPDATE identity_account SET state = $2 WHERE id = $1', [accountId, state]);
    await become('suspended');
    await expect(connects(cookies)).rejects.toThrow(TURNED_AWAY);
    await become('active');
    await connects(cookies);
  });

  it('stays shut for an account that was closed', async () => {
    const { visitor, cookies } = await adult();
    expect((await visitor.post('/me/closing')).status).toBe(204);
    await expect(connects(cookies)).rejects.toThrow(TURNED_AWAY);
  });

  it('stays shut when the sign-in has run out', async () => {
    const { cookies } = await adult();
    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 24 * 31 });
    await expect(connects(cookies)).rejects.toThrow(TURNED_AWAY);
    api.db.clock.set(start);
  });

  it('does not stay open behind whoever came in: what ended without a word is found by itself', async () => {
    const { visitor } = await adult();
    const socket = await connects(visitor.cookies());
    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 24 * 31 });
    await eventually(() => !socket.connected, 25_000);
    api.db.clock.set(start);
  });
});

describe('an open socket is closed with its sign-in', () => {
  const api = useTestApi({ worker: true });
  let family: FamilyMember;
  let guardian: Visitor;
  const everybody: Socket[] = [];
  // The gateway's sweep would find every one of them as well, some seconds later: here it finds nothing.
  beforeAll(() => {
    const authenticator = api.app.get(Authenticator, { strict: false });
    jest.spyOn(authenticator, 'stillStanding').mockImplementation((signInIds) => Promise.resolve(new Set(signInIds)));
  });
  beforeEach(async () => {
    family = await new People(api.app).family();
    guardian = await signIn();
  });
  afterEach(() => everybody.splice(0).forEach((socket) => socket.disconnect()));

  async function signIn(): Promise<Visitor> {
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email: family.email, password: PASSWORD })).status).toBe(201);
    return visitor;
  }

  async function signInStudent(): Promise<Visitor> {
    const visitor = api.visitor();
    const { handle } = family;
    expect((await visitor.post('/sign-ins/student', { handle, passphrase: PASSPHRASE })).status).toBe(201);
    return visitor;
  }

  async function listens(visitor: Visitor, channel: string): Promise<Socket> {
    const socket = await connect(api, visitor.cookies());
    everybody.push(socket);
    expect(await join(socket, channel)).toEqual({ ok: true });
    return socket;
  }

  const isClosed = (socket: Socket): Promise<unknown> => eventually(() => !socket.connected);

  const studentPath = (): string => `/families/${family.familyId}/students/${family.studentId}`;

  const ENDINGS: [how: string, whose: 'guardian' | 'student', ends: (own: Visitor) => Promise<{ status: number }>][] = [
    ['signing out', 'guardian', (own) => own.delete('/sign-ins/current')],
    ['signing out everywhere from another device', 'guardian', () => guardian.delete('/sign-ins')],
    ['signing out the other devices', 'guardian', () => guardian.delete('/sign-ins/others')],
    [
      'a new password, set on another device',
      'guardian',
      () => guardian.put('/me/password', { password: NEW_PASSWORD }),
    ],
    [
      'a new password through the mail',
      'guardian',
      async () => {
        const token = await resetToken(api, family.email);
        return api.visitor().post('/password-resets/completion', { token, password: NEW_PASSWORD });
      },
    ],
    [
      '“this wasn’t me”',
      'guardian',
      async () => api.visitor().post('/sign-ins/disowned', { token: await disowningToken(api, family.accountId) }),
    ],
    ['closing the account', 'guardian', () => guardian.post('/me/closing')],
    ['a guardian who pauses the student', 'student', () => guardian.put(`${studentPath()}/suspension`, {})],
    [
      'a new passphrase from a guardian',
      'student',
      () => guardian.put(`${studentPath()}/passphrase`, { passphrase: 'violet-anchor-breeze' }),
    ],
    ['the account of the only guardian, closed', 'student', () => guardian.post('/me/closing')],
    [
      'a doubt about the age',
      'student',
      () => guardian.post(`/students/${family.studentId}/age-reports`, { note: 'He says that he is ten.' }),
    ],
  ];

  it.each(ENDINGS)('by %s', async (_, whose, ends) => {
    const own = whose === 'guardian' ? await signIn() : await signInStudent();
    const cookies = own.cookies();
    const accountId = whose === 'guardian' ? family.accountId : family.studentId;
    const socket = await listens(own, `user:${accountId}`);
    expect((await ends(own)).status).toBeLessThan(300);
    await isClosed(socket);
    await expect(connect(api, cookies)).rejects.toThrow(TURNED_AWAY);
  });

  it('and no other: a sign-in that goes on keeps its socket', async () => {
    const socket = await listens(guardian, `family:${family.familyId}`);
    const leaving = await signIn();
    const left = await listens(leaving, `family:${family.familyId}`);
    await leaving.delete('/sign-ins/current');
    await isClosed(left);
    expect(socket.connected).toBe(true);
    expect(await join(socket, `user:${family.accountId}`)).toEqual({ ok: true });
  });

  it('at its next word, when it ran out meanwhile', async () => {
    const socket = await listens(guardian, `family:${family.familyId}`);
    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 24 * 31 });
    socket.emit('channel.join', { channel: `user:${family.accountId}` });
    await isClosed(socket);
    api.db.clock.set(start);
  });
});
