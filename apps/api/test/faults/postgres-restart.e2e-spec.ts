import { eventually, withClient } from '@app/testing';
import { io, type Socket } from 'socket.io-client';
import { Cast, type FamilyMember } from './cast';
import { everythingIsHandled, expectNothingHalfDone, expectOneBookedEventEach } from './half-done';
import { Callers, collidingIntents } from './intents';
import { useServers } from './servers';
import { SteadyLoad } from './steady-load';

/** Nearly all that a tutor offers: more than can be booked while this test runs. */
const HOURS = 1_300;

const servers = useServers();

let url: string;
let callers: Callers;
let families: FamilyMember[];
const sockets: Socket[] = [];
let load: SteadyLoad;
/** Pushes of the first family's balance. */
let heard = 0;
let connections = 0;

/** Each question on a connection of its own: one that is kept would not outlive the restart. */
const db = {
  query: async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await withClient(url, (client) => client.query(sql, [...parameters]))).rows as Row[],
};

beforeAll(async () => {
  url = await servers.current.startPostgres();
  const cast = await Cast.on(url);
  try {
    families = await Promise.all(Array.from({ length: 3 }, () => cast.family(100_000)));
    const tutors = await Promise.all(Array.from({ length: 3 }, () => cast.tutor()));
    callers = new Callers(servers.current.url);
    await Promise.all([servers.current.start('api'), servers.current.start('worker')]);
    for (const { email } of families) await callers.signIn(email);
    const socket = opensPage(families[0] as FamilyMember, () => (heard += 1));
    socket.on('connect', () => (connections += 1));
    load = new SteadyLoad(callers, collidingIntents(families, tutors, HOURS));
  } finally {
    await cast.close();
  }
}, 180_000);

afterAll(() => sockets.forEach((socket) => socket.disconnect()));

/** A page of this family. As the web app does, it joins whenever it is connected again. */
function opensPage({ email, familyId }: FamilyMember, hears: () => void): Socket {
  const socket = io(servers.current.url, {
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: callers.cookieOf(email), origin: servers.current.url },
  });
  socket.on('balance.changed', hears);
  socket.on('connect', () => socket.emit('channel.join', { channel: `family:${familyId}` }));
  sockets.push(socket);
  return socket;
}

/** Grows by at least this much from now on. */
const growsBy = (count: number, read: () => number, withinMilliseconds = 20_000): Promise<boolean> => {
  const before = read();
  return eventually(() => read() >= before + count, withinMilliseconds);
};

const aPushArrives = (): Promise<boolean> => growsBy(1, () => heard, 30_000);

it.each(['first', 'second'])(
  'refuses cleanly while Postgres restarts under load for the %s time, then goes on by itself',
  async () => {
    await Promise.all([growsBy(5, () => load.booked.size), aPushArrives()]);

    await servers.current.stop('postgres');
    await growsBy(10, () => load.refused);
    const connectionsBefore = connections;
    let heardByLatecomer = 0;
    opensPage(families[1] as FamilyMember, () => (heardByLatecomer += 1));
    expect((await fetch(`${servers.current.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${servers.current.url}/health/ready`)).status).toBe(503);
    await servers.current.restart('postgres');

    await Promise.all([
      servers.current.becomesReady(),
      growsBy(10, () => load.booked.size),
      growsBy(10, () => load.read),
    ]);
    // Pushes may have been lost meanwhile: the page has to connect again, and then asks for everything anew.
    await eventually(() => connections > connectionsBefore);
    await Promise.all([aPushArrives(), growsBy(1, () => heardByLatecomer)]);
    expect(load.wrong).toEqual([]);
    expect(servers.current.crash).toBeNull();
  },
  90_000,
);

it('has done every booking once, and nothing by half', async () => {
  await load.end();
  expect(load.wrong).toEqual([]);
  await everythingIsHandled(db, 60_000);
  await expectNothingHalfDone(db);
  const sessions = (await db.query<{ id: string }>('SELECT id FROM booking_session')).map(({ id }) => id);
  expect(sessions.sort()).toEqual([...load.booked.values()].sort());
  await expectOneBookedEventEach(db, sessions);
}, 90_000);
