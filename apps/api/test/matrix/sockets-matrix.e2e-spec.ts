import { newId, toDate } from '@app/kernel';
import { RealtimePublisher, RealtimeRegistry } from '@app/realtime';
import { eventually } from '@app/testing';
import type { Ack, Channel, ChannelKind, ClientMessageName } from '@app/contracts';
import type { Socket } from 'socket.io-client';
import { connect, join } from '../support/sockets';
import { useTestApi } from '../support/test-api';
import { CHANNEL_CASES, SOCKET_EVENT_CASES, STAFF_QUEUES } from './cases/channel.cases';
import { leaksIn, PERSONAE, STAFF, type Persona } from './personae';
import { World } from './world';

const SIGNED_IN = PERSONAE.filter((persona) => persona !== 'visitor');
const REFUSED = {
  ok: false,
  problem: { status: 404, code: 'realtime.channel-refused', title: expect.any(String) as string },
};

describe('every role on every channel', () => {
  const api = useTestApi({ worker: true });
  const sockets = new Map<Persona, Socket>();
  /** What each heard, as text. */
  const heard = new Map<Persona, string[]>();
  let world: World;

  beforeAll(async () => {
    world = await World.on(api);
    await api.db.query("UPDATE tutors_tutor SET state = 'suspended' WHERE id = $1", [world.otherTutor.tutorId]);
    // They are in the room already.
    const now = toDate(api.db.clock.now());
    await api.db.query('INSERT INTO rooms_opening (session_id, created_at) VALUES ($1, $2)', [
      world.ids.sessionId,
      now,
    ]);
    for (const [role, accountId] of [
      ['guardian', world.family.accountId],
      ['student', world.family.studentId],
      ['tutor', world.tutor.accountId],
    ]) {
      await api.db.query(
        `INSERT INTO rooms_participant (session_id, account_id, role, identity, state, entered_at, admitted_at)
         VALUES ($1, $2, $3, $4, 'admitted', $5, $5)`,
        [world.ids.sessionId, accountId, role, newId(), now],
      );
    }
    for (const persona of SIGNED_IN) await opens(persona);
  }, 60_000);
  afterAll(() => sockets.forEach((socket) => socket.disconnect()));

  async function opens(persona: Persona): Promise<void> {
    const socket = await connect(api, world.as(persona).cookies());
    const words: string[] = [];
    socket.onAny((...said: unknown[]) => words.push(JSON.stringify(said)));
    sockets.set(persona, socket);
    heard.set(persona, words);
    // Their own channel is the one on which each hears the end of a round.
    expect(await join(socket, `user:${world.accountIdOf(persona)}`)).toEqual({ ok: true });
  }

  /** Those who hear what is said on the channel. */
  async function hearersOf(channel: Channel): Promise<Persona[]> {
    const publisher = api.worker!.get(RealtimePublisher, { strict: false });
    const [said, end] = [newId(), newId()];
    publisher.publish(channel, 'notification.created', { notificationId: said });
    for (const persona of SIGNED_IN) {
      publisher.publish(`user:${world.accountIdOf(persona)}`, 'notification.created', { notificationId: end });
    }
    const hasHeard = (persona: Persona, word: string): boolean =>
      heard.get(persona)!.some((words) => words.includes(word));
    await eventually(() => SIGNED_IN.every((persona) => hasHeard(persona, end)));
    return SIGNED_IN.filter((persona) => hasHeard(persona, said));
  }

  const rows = Object.entries(CHANNEL_CASES).flatMap(([kind, cases]) =>
    cases.map((row) => [`${kind}: ${row.what}`, kind as ChannelKind, row] as const),
  );

  it.each(rows)('%s', async (_, kind, row) => {
    const channel: Channel = `${kind}:${row.id(world)}`;
    for (const persona of SIGNED_IN) {
      const answer = await join(sockets.get(persona)!, channel);
      expect({ persona, answer }).toEqual({
        persona,
        answer: row.for.includes(persona)
          ? { ok: true }
          : { ...REFUSED, problem: { ...REFUSED.problem, detail: expect.any(String) as string } },
      });
      expect(leaksIn(JSON.stringify(answer), 'visitor')).toEqual([]);
    }
    expect(await hearersOf(channel)).toEqual(SIGNED_IN.filter((persona) => row.for.includes(persona)));
    // What they were let into they leave, and hear no more of it; their own channel stays.
    if (kind === 'user') return;
    for (const persona of row.for) await sockets.get(persona)!.timeout(5_000).emitWithAck('channel.leave', { channel });
    expect(await hearersOf(channel)).toEqual([]);
  });

  const messages = Object.entries(SOCKET_EVENT_CASES).flatMap(([name, cases]) =>
    cases.map((row) => [`${name} ${row.what}`, name as ClientMessageName, row] as const),
  );

  it.each(messages)('%s', async (_, name, row) => {
    for (const persona of SIGNED_IN) {
      const said = sockets
        .get(persona)!
        .timeout(5_000)
        .emitWithAck(name, row.payload(world) as never);
      const answer = (await said) as Ack;
      expect({ persona, isIn: answer.ok }).toEqual({ persona, isIn: row.for.includes(persona) });
      if (!answer.ok) expect([403, 404]).toContain(answer.problem.status);
      expect(leaksIn(JSON.stringify(answer), 'visitor')).toEqual([]);
    }
  });

  it('has a row for each kind and message that the running gateway knows, and for each queue', async () => {
    const registry = api.app.get(RealtimeRegistry, { strict: false });
    expect([...registry.policies().keys()].sort()).toEqual(Object.keys(CHANNEL_CASES).sort());
    expect(registry.handlers().map(({ name }) => name)).toEqual(Object.keys(SOCKET_EVENT_CASES));
    const queues = new Set<string>();
    for (const persona of STAFF) {
      const answer = await world.as(persona).get('/console/queues');
      for (const { queue } of (answer.body as { queues: { queue: string }[] }).queues) queues.add(queue);
    }
    expect([...queues].sort()).toEqual([...STAFF_QUEUES].sort());
  });

  it('lets a visitor no further than the door', async () => {
    await expect(connect(api, world.as('visitor').cookies())).rejects.toThrow('unauthenticated');
  });
});
