import { SystemClock } from '@app/kernel';
import { PUBLIC_URL, useTestApi } from '../support/test-api';
import { Cast, type FamilyMember } from './cast';
import { expectNothingHalfDone } from './half-done';
import { Callers, collidingIntents, SESSION_MINUTES, type Answer, type Intent } from './intents';

const AFFORDABLE = 3;
const WISHES = 24;

let cast: Cast;
afterAll(() => cast?.close());
const api = useTestApi({ clock: new SystemClock() });

let callers: Callers;

beforeAll(async () => {
  cast = await Cast.on(api.db.url);
  callers = new Callers(api.url, PUBLIC_URL);
}, 60_000);

async function aFamily(): Promise<FamilyMember> {
  const family = await cast.family(AFFORDABLE * SESSION_MINUTES);
  await callers.signIn(family.email);
  return family;
}

async function wishesOf(family: FamilyMember): Promise<Intent[]> {
  const tutors = await Promise.all([cast.tutor(), cast.tutor(), cast.tutor()]);
  return collidingIntents([family], tutors, WISHES);
}

const booked = (answers: Answer[]): Answer[] => answers.filter(({ status }) => status === 201);

async function expectSpent(family: FamilyMember): Promise<void> {
  const balance = await callers.get(family.email, `/families/${family.familyId}/balance`);
  expect(balance.body).toMatchObject({
    availableMinutes: 0,
    heldMinutes: AFFORDABLE * SESSION_MINUTES,
    debtMinutes: 0,
  });
  await expectNothingHalfDone(api.db);
}

it('books as much as the minutes pay for when a family asks for eight times as much at one moment', async () => {
  const family = await aFamily();
  const answers = await Promise.all((await wishesOf(family)).map((intent) => callers.book(intent)));
  expect(booked(answers)).toHaveLength(AFFORDABLE);
  for (const { status, type, body } of answers.filter((answer) => answer.status !== 201)) {
    expect({ status, type }).toEqual({ status: 409, type: 'application/problem+json' });
    expect(body).toMatchObject({ code: 'ledger.not-enough-minutes', neededMinutes: SESSION_MINUTES });
    expect(body.availableMinutes).toBeLessThan(SESSION_MINUTES);
  }
  await expectSpent(family);
});

it('spends what a cancelled session gives back once, whoever of many takes it first', async () => {
  const family = await aFamily();
  const wishes = await wishesOf(family);
  const first = await Promise.all(wishes.slice(0, AFFORDABLE).map((intent) => callers.book(intent)));
  expect(booked(first)).toHaveLength(AFFORDABLE);
  const cancel = callers.post(
    family.email,
    `/sessions/${String(first[0]?.body.id)}/cancellation`,
    { expectedReturnedMinutes: SESSION_MINUTES },
    'cancel-once',
  );
  const rest = wishes.slice(AFFORDABLE);
  const during = await Promise.all(rest.map((intent) => callers.book(intent)));
  expect((await cancel).status).toBe(200);
  const after = await Promise.all(rest.map((intent) => callers.book(intent)));
  expect(booked(during).length).toBeLessThanOrEqual(1);
  expect(booked(after)).toHaveLength(1);
  await expectSpent(family);
});
