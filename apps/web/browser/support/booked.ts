import type { Page } from 'playwright-core';
import { ask } from './visits';

interface Tutor {
  id: string;
  slug: string;
  displayName: string;
  subjects: { subjectId: string; levels: string[] }[];
}

export interface Booked {
  familyId: string;
  /** Booked at once, some days ahead. */
  sessionId: string;
  /** Waits for the tutor's answer. */
  requestId: string;
  /** Kept while minutes are bought. */
  reservationId: string;
  /** Opened and not paid. */
  purchaseId: string;
  tutorSlug: string;
  tutorId: string;
  studentId: string;
  /** The guardian's own. */
  accountId: string;
}

const DAY = 86_400_000;

/** Gives the signed-in guardian something in every state that a page can show before a session. */
export async function bookSomething(page: Page): Promise<Booked> {
  await page.goto('/');
  const { accountId, families } = await ask<{ accountId: string; families: { id: string }[] }>(page, 'GET', 'me');
  const familyId = families[0]?.id ?? '';
  const { students } = await ask<{ students: { id: string }[] }>(page, 'GET', `families/${familyId}`);
  const studentId = students[0]?.id ?? '';
  const [ada, ben] = [await tutorNamed(page, 'Ada'), await tutorNamed(page, 'Ben')];

  const wish = (tutor: Tutor, daysAhead: number) => wishFor(page, tutor, { familyId, studentId, daysAhead });
  const session = await ask<{ id: string }>(page, 'POST', 'sessions', await wish(ada, 2));
  const request = await ask<{ id: string }>(page, 'POST', 'sessions', await wish(ben, 6));
  const reservation = await ask<{ id: string }>(page, 'POST', 'reservations', await wish(ada, 10));
  const [pack] = await ask<{ id: string }[]>(page, 'GET', 'packs');
  const purchase = await ask<{ id: string }>(page, 'POST', 'purchases', { familyId, packId: pack?.id });
  return {
    familyId,
    sessionId: session.id,
    requestId: request.id,
    reservationId: reservation.id,
    purchaseId: purchase.id,
    tutorSlug: ada.slug,
    tutorId: ada.id,
    studentId,
    accountId,
  };
}

async function tutorNamed(page: Page, name: string): Promise<Tutor> {
  const { items } = await ask<{ items: { tutor: Tutor }[] }>(page, 'GET', `tutors?text=${name}`);
  const tutor = items.map((found) => found.tutor).find(({ displayName }) => displayName.startsWith(name));
  if (!tutor) throw new Error(`No tutor is called ${name}.`);
  return tutor;
}

/** One session of the signed-in guardian with Ada; answers its id. */
export async function bookOne(page: Page, daysAhead: number): Promise<string> {
  await page.goto('/');
  const { families } = await ask<{ families: { id: string }[] }>(page, 'GET', 'me');
  const familyId = families[0]?.id ?? '';
  const { students } = await ask<{ students: { id: string }[] }>(page, 'GET', `families/${familyId}`);
  const wish = await wishFor(page, await tutorNamed(page, 'Ada'), {
    familyId,
    studentId: students[0]?.id ?? '',
    daysAhead,
  });
  return (await ask<{ id: string }>(page, 'POST', 'sessions', wish)).id;
}

/** Days ahead everything comes back, so that the same family can book as often as it is tested. */
export async function cancelBooked(page: Page, sessionId: string): Promise<void> {
  await ask(page, 'POST', `sessions/${sessionId}/cancellation`, { expectedReturnedMinutes: 30 });
}

async function wishFor(
  page: Page,
  tutor: Tutor,
  { familyId, studentId, daysAhead }: { familyId: string; studentId: string; daysAhead: number },
) {
  const from = new Date(Date.now() + daysAhead * DAY);
  const to = new Date(from.getTime() + 3 * DAY);
  const query = `from=${from.toISOString()}&to=${to.toISOString()}&minutes=30`;
  const { starts } = await ask<{ starts: number[] }>(page, 'GET', `tutors/${tutor.id}/open-starts?${query}`);
  const [subject] = tutor.subjects;
  const start = starts[0];
  if (!subject || start === undefined) throw new Error(`${tutor.displayName} has no open time.`);
  return {
    tutorId: tutor.id,
    studentId,
    familyId,
    subjectId: subject.subjectId,
    level: subject.levels[0],
    startsAt: new Date(start * 60_000).toISOString(),
    durationMinutes: 30,
    goals: 'Quadratic equations before the test',
  };
}
