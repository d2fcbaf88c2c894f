import { randomUUID } from 'node:crypto';
import { IdentityDemoFacade } from '@app/identity';
import { eventually } from '@app/testing';
import type { Ack } from '@app/contracts';
import { RealtimePublisher } from '@app/realtime';
import { io, type Socket } from 'socket.io-client';
import { PUBLIC_URL, useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const PASSWORD = 'a-long-enough-password';

describe('the socket gateway', () => {
  const api = useTestApi({ worker: true });
  const sockets: Socket[] = [];
  let dana: { accountId: string; familyId: string };
  let erin: { accountId: string; familyId: string };

  const adult = (email: string) => ({
    email,
    password: PASSWORD,
    firstName: 'Dana',
    lastName: 'Demo',
    birthDate: '1985-05-05',
    stateCode: 'CA' as const,
    timeZone: 'America/Los_Angeles',
  });

  beforeAll(async () => {
    const demo = api.app.get(IdentityDemoFacade, { strict: false });
    dana = await demo.registerGuardian(adult('dana@example.com'));
    erin = await demo.registerGuardian(adult('erin@example.com'));
  });

  afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));

  async function signedIn(email: string): Promise<Visitor> {
    const visitor = api.visitor();
    expect((await visitor.post('/sign-ins', { email, password: PASSWORD })).status).toBe(201);
    return visitor;
  }

  function connect(cookie: string, origin = PUBLIC_URL): Promise<Socket> {
    const socket = io(api.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { Cookie: cookie, Origin: origin },
    });
    sockets.push(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(socket));
      socket.once('connect_error', reject);
    });
  }

  const join = (socket: Socket, channel: unknown): Promise<Ack> =>
    socket.timeout(5_000).emitWithAck('channel.join', { channel }) as Promise<Ack>;

  it('turns strangers away', async () => {
    await expect(connect('')).rejects.toThrow('unauthenticated');
    await expect(connect('tt_session=forged')).rejects.toThrow('unauthenticated');
  });

  it('turns away a page of another site that brings our cookie', async () => {
    const visitor = await signedIn('dana@example.com');
    await expect(connect(visitor.cookies(), 'https://elsewhere.example')).rejects.toThrow();
  });

  it('lets people hear their own channels and nobody else’s', async () => {
    const socket = await connect((await signedIn('dana@example.com')).cookies());
    await expect(join(socket, `user:${dana.accountId}`)).resolves.toEqual({ ok: true });
    await expect(join(socket, `family:${dana.familyId}`)).resolves.toEqual({ ok: true });
    for (const channel of [
      `user:${erin.accountId}`,
      `family:${erin.familyId}`,
      `session:${randomUUID()}`,
      'staff:safety',
    ]) {
      await expect(join(socket, channel)).resolves.toMatchObject({
        ok: false,
        problem: { code: 'realtime.channel-refused' },
      });
    }
  });

  it.each([[null], [42], ['sign-in:1'], ['user:'], [`user:${'x'.repeat(200)}`]])(
    'refuses the channel name %p',
    async (name) => {
      const socket = await connect((await signedIn('dana@example.com')).cookies());
      await expect(join(socket, name)).resolves.toMatchObject({ ok: false, problem: { status: 400 } });
    },
  );

  it('carries a push from the worker to those who listen, and to no one else', async () => {
    const hears = await connect((await signedIn('dana@example.com')).cookies());
    const hearsNot = await connect((await signedIn('erin@example.com')).cookies());
    await join(hears, `family:${dana.familyId}`);
    await join(hearsNot, `family:${erin.familyId}`);
    const heard: unknown[] = [];
    hears.on('balance.changed', (payload) => heard.push(payload));
    hearsNot.on('balance.changed', (payload) => heard.push({ wrong: payload as unknown }));
    api.worker!.get(RealtimePublisher, { strict: false }).publish(`family:${dana.familyId}`, 'balance.changed', {
      familyId: dana.familyId,
    });
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([{ familyId: dana.familyId }]);
  });

  it('closes the sockets of a sign-in within a second of its end, and of that sign-in only', async () => {
    const leaving = await signedIn('dana@example.com');
    const closed = await connect(leaving.cookies());
    const stays = await connect((await signedIn('dana@example.com')).cookies());
    const startedAt = Date.now();
    const end = new Promise<number>((resolve) => closed.once('disconnect', () => resolve(Date.now() - startedAt)));
    expect((await leaving.delete('/sign-ins/current')).status).toBe(204);
    expect(await end).toBeLessThan(1_000);
    expect(stays.connected).toBe(true);
  });
});
