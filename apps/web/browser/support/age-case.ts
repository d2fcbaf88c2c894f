import type { Page } from 'playwright-core';
import { ask } from './visits';

export interface OpenedCase {
  ageCaseId: string;
  tooYoungId: string;
}

/** A guardian adds a student and says that they are too young; staff who decide such cases tell which one it became. */
export async function openAgeCase(guardian: Page, staff: Page): Promise<OpenedCase> {
  await guardian.goto('/');
  const { families } = await ask<{ families: { id: string }[] }>(guardian, 'GET', 'me');
  const { id } = await ask<{ id: string }>(guardian, 'POST', `families/${families[0]?.id ?? ''}/students`, {
    firstName: 'Kim',
    birthDate: `${new Date().getFullYear() - 15}-01-02`,
    handle: `kim-${Date.now().toString(36)}`,
    passphrase: 'amber-canyon-violin',
    timeZone: 'America/New_York',
  });
  await ask(guardian, 'POST', `students/${id}/age-reports`, { note: 'The year was mistyped.' });
  const { items } = await ask<{ items: { id: string; studentId: string | null }[] }>(
    staff,
    'GET',
    'console/age-cases?state=open',
  );
  const found = items.find(({ studentId }) => studentId === id);
  if (!found) throw new Error('The report opened no case.');
  return { ageCaseId: found.id, tooYoungId: id };
}
