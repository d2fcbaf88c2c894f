import { toInstant } from '@app/kernel';
import { Mailer } from '@app/platform';
import { eventually, RecordingMailer } from '@app/testing';
import type { Socket } from 'socket.io-client';
import { hasBegun, insertEvidence } from './faults/meetings';
import { CASES } from './matrix/cases';
import { expectedOf } from './matrix/complaints';
import { SECRETS, type Secret } from './matrix/personae';
import { allRoutes } from './matrix/routes';
import { tryRoute } from './matrix/sending';
import { World } from './matrix/world';
import { connect, join } from './support/sockets';
import { PUBLIC_URL, useTestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

/** The birth date as people write it: in words, by slashes, or the year alone. */
const BIRTH_DATE_IN_WORDS = /\bNov(?:ember)? 23\b|\b11\/23\b|\bborn\b|(?<![-\w])2011(?![-\w])/;

/** What of the family and its student stands in an answer; what is the tutor's own is theirs. */
function secretsIn(text: string): Secret[] {
  return (Object.entries(SECRETS) as [Secret, string][])
    .filter(([secret, word]) => !secret.startsWith('tutor') && (text.includes(word) || isToldAsWell(secret, text)))
    .map(([secret]) => secret);
}

const isToldAsWell = (secret: Secret, text: string): boolean =>
  secret === 'studentBirthDate' && BIRTH_DATE_IN_WORDS.test(text);

/** The names of the fields that hold something, as paths; a list's entries count as one. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [path];
  const entries = Array.isArray(value) ? value.map((one) => ['[]', one] as const) : Object.entries(value);
  return [...new Set(entries.flatMap(([key, inner]) => fieldsOf(inner, path ? `${path}.${key}` : key)))].sort();
}

const SESSION_FIELDS = [
  ...['accept', 'cancel', 'confirm', 'decline', 'join'].map((ability) => `can.${ability}`),
  ...['avatarSeed', 'displayName', 'id', 'slug', 'timeZone'].map((field) => `tutor.${field}`),
  ...['durationMinutes', 'endsAt', 'heldMinutes', 'id', 'joinOpensAt', 'level', 'roomClosesAt', 'startsAt', 'state'],
  ...['subject.id', 'subject.name', 'viewerRole'],
];
/** First name, grade, subject and goals. */
const STUDENT_FIELDS = ['goals', 'student.firstName', 'student.grade', 'student.id'];

/** Every field that holds something, in the answers that name a student in passing. */
const LISTED_SESSION = [...SESSION_FIELDS, ...STUDENT_FIELDS, 'answerBy'].map((field) => `items.[].${field}`);
const FIELDS_OF_LISTS: Record<string, string[]> = {
  listSessions: LISTED_SESSION,
  showCalendar: LISTED_SESSION,
  listNotifications: [
    ...['body', 'createdAt', 'href', 'id', 'kind', 'title'].map((field) => `items.[].${field}`),
    'unreadCount',
  ],
};

const PROPERTIES_OF_THE_FILE = [
  ...['BEGIN', 'VERSION', 'PRODID', 'METHOD', 'BEGIN', 'UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND'],
  ...['SUMMARY', 'DESCRIPTION', 'URL', 'STATUS', 'END', 'END'],
];

/** The routes on which a tutor meets a student at all. A new one has to be named here, with what it shows. */
const READ_OF_A_SESSION: Record<string, Secret[]> = {
  getSession: ['studentFirstName', 'sessionGoals'],
  listSessions: ['studentFirstName', 'sessionGoals'],
  showCalendar: ['studentFirstName', 'sessionGoals'],
  getCalendarFile: ['studentFirstName'],
  listNotifications: ['studentFirstName'],
};

describe('what a tutor learns of a student', () => {
  const mailer = new RecordingMailer();
  const api = useTestApi({
    worker: true,
    override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
  });
  let world: World;
  let sessionId: string;
  let socket: Socket;
  const pushed: [event: string, payload: unknown][] = [];

  beforeAll(async () => {
    world = await World.on(api, { acceptance: 'request' });
    sessionId = world.ids.sessionId!;
    socket = await connect(api, world.as('tutor').cookies());
    socket.onAny((event: string, payload: unknown) => pushed.push([event, payload]));
    for (const channel of [`session:${sessionId}`, `user:${world.tutor.accountId}`]) await join(socket, channel);
  }, 60_000);
  afterAll(() => socket?.disconnect());

  /** Everything that the tutor can read with these ids, by the route that answered it. */
  async function readsOf(tutor: Visitor): Promise<Map<string, { text: string; body: unknown }>> {
    const reads = new Map<string, { text: string; body: unknown }>();
    for (const route of allRoutes()) {
      const routeCase = CASES[route.name];
      if (!routeCase || route.method !== 'get' || expectedOf(route, routeCase, 'tutor') !== 'let in') continue;
      const answer = await tryRoute(tutor, { route, routeCase, ids: world.ids, world });
      reads.set(route.name, { text: (answer.text ?? '').replace(/\r\n[ \t]/g, ''), body: answer.body });
    }
    return reads;
  }

  async function whatIsRead(tutor = world.as('tutor')): Promise<Record<string, Secret[]>> {
    const reads = [...(await readsOf(tutor))].map(([name, { text }]) => [name, secretsIn(text)] as const);
    return Object.fromEntries(reads.filter(([, secrets]) => secrets.length > 0));
  }

  const seenSession = async (tutor = world.as('tutor')): Promise<unknown> =>
    (await tutor.get(`/sessions/${sessionId}`)).body;

  const mailsToTutor = (): string => JSON.stringify(mailer.sent.filter(({ to }) => to === SECRETS.tutorEmail));

  it('policy 3(a): before accepting, it is the first name, the grade, the subject and the goals, and nothing else', async () => {
    expect(await whatIsRead()).toEqual(READ_OF_A_SESSION);
    const session = await seenSession();
    expect(session).toMatchObject({ state: 'requested', student: { firstName: SECRETS.studentFirstName, grade: '9' } });
    expect(fieldsOf(session)).toEqual([...SESSION_FIELDS, ...STUDENT_FIELDS, 'answerBy'].sort());
  });

  it.each(Object.entries(FIELDS_OF_LISTS))('policy 3(a): %s has no field beside these', async (name, fields) => {
    const body = (await readsOf(world.as('tutor'))).get(name)?.body;
    expect(fieldsOf(body)).toEqual(fields.toSorted());
  });

  it('policy 3(a): the mail that asks for an answer says no more either', async () => {
    const asks = ({ to, text }: { to: string; text: string }): boolean =>
      to === SECRETS.tutorEmail && text.includes(SECRETS.sessionGoals);
    const mail = await eventually(() => mailer.sent.find(asks) ?? null);
    expect(secretsIn(mailsToTutor())).toEqual(['studentFirstName', 'sessionGoals']);
    const facts = [...mail.text.matchAll(/^([A-Z][\w ]*): /gm)].map(([, label]) => label);
    expect(facts).toEqual(['When', 'Length', 'Subject', 'Student', 'Grade', 'Goals']);
  });

  it('policy 3(a): after booking, it is who meets them in the room as well', async () => {
    await world.as('tutor').post(`/sessions/${sessionId}/acceptance`, {}, { key: 'new' });
    await meet();
    expect(await whatIsRead()).toEqual({
      ...READ_OF_A_SESSION,
      listOwnStudents: ['studentFirstName', 'sessionGoals'],
      viewRoom: ['guardianFirstName', 'studentFirstName'],
      explainSession: ['studentFirstName'],
    });
    expect(fieldsOf(await seenSession())).toEqual([...SESSION_FIELDS, ...STUDENT_FIELDS, 'answerBy'].sort());
    const room = (await world.as('tutor').get(`/sessions/${sessionId}/room`)).body as { participants: unknown };
    expect(fieldsOf(room.participants)).toEqual(['[].displayName', '[].participantId', '[].role', '[].state'].sort());
  });

  it('policy 3(a): their page of students lists the fields of the policy, and how often and when they met', async () => {
    const { items } = (await world.as('tutor').get('/tutor/students')).body as { items: unknown[] };
    expect(items).toHaveLength(1);
    expect(fieldsOf(items[0])).toEqual(
      [
        ...['firstName', 'goals', 'grade', 'id', 'level', 'subject'],
        ...['next.sessionId', 'next.startsAt', 'seenUntil', 'sessionCount'],
      ].sort(),
    );
  });

  it('policy 3(a): the file for their calendar names the student by the first name, and nobody as a guest', async () => {
    const { text } = await world.as('tutor').get(`/sessions/${sessionId}/calendar.ics`);
    const file = text.replace(/\r\n[ \t]/g, '');
    expect(secretsIn(file)).toEqual(['studentFirstName']);
    const lines = file.trim().split('\r\n');
    expect(lines.map((line) => /^[^:;]+/.exec(line)?.[0])).toEqual(PROPERTIES_OF_THE_FILE);
    expect(lines.filter((line) => line.startsWith('DESCRIPTION'))).toEqual([
      `DESCRIPTION:Join from its page: ${PUBLIC_URL}/sessions/${sessionId}`,
    ]);
  });

  it('policy 3(a): what is pushed to them names things by their ids, and no person', async () => {
    await eventually(() => pushed.some(([event]) => event === 'session.changed'));
    const ids = ['sessionId', 'tutorId', 'notificationId', 'reason'];
    expect(pushed.flatMap(([, payload]) => fieldsOf(payload)).filter((field) => !ids.includes(field))).toEqual([]);
    expect(secretsIn(JSON.stringify(pushed))).toEqual([]);
  });

  it('policy 3(a): 30 days after the last session, it is nothing about the person', async () => {
    await api.db.query('UPDATE booking_session SET status = 10, ended_at = upper(during) WHERE id = $1', [sessionId]);
    api.db.clock.set(Temporal.Instant.from('2027-04-20T15:00:00Z').toString());
    const tutor = await world.signIn('tutor');
    expect(await whatIsRead(tutor)).toEqual({});
    // The worker may have settled it by now.
    const ofMinutes = ['because', 'billedMinutes', 'outcome'];
    const fields = fieldsOf(await seenSession(tutor)).filter((field) => !ofMinutes.includes(field));
    expect(fields).toEqual([...SESSION_FIELDS, 'answerBy'].sort());
    expect(await seenSession(tutor)).toMatchObject({ student: null, goals: null, words: null, familyId: null });
  });

  it('policy 3(a): no mail to them ever said more than the first name and the goals', async () => {
    expect(secretsIn(mailsToTutor())).toEqual(['studentFirstName', 'sessionGoals']);
  });

  /** All three were in the room. */
  async function meet(): Promise<void> {
    const [times] = await api.db.query<{ from: Date; to: Date }>(
      'SELECT lower(during) AS from, upper(during) AS to FROM booking_session WHERE id = $1',
      [sessionId],
    );
    const [startsAt, endsAt] = [toInstant(times!.from), toInstant(times!.to)];
    const meeting = { family: world.family, tutor: world.tutor, startsAt, endsAt };
    await insertEvidence(api.db, sessionId, meeting, { student: [0, 600], tutor: [0, 600] });
    await api.db.query(
      `INSERT INTO rooms_participant (session_id, account_id, role, identity, state, entered_at, admitted_at)
       VALUES ($1, $2, 'guardian', $3, 'admitted', $4, $4)`,
      [sessionId, world.family.accountId, `guardian-${sessionId}`, times!.from],
    );
    await hasBegun(api.db, sessionId);
    api.db.clock.set(startsAt.add({ minutes: 12 }).toString());
  }
});
