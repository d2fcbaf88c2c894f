import type { TutorApplication } from '../../lib/api-types';

export const APPLICATION_STEPS = ['about', 'background', 'subjects', 'hours', 'documents', 'review'] as const;
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];

export const STEP_NAMES: Readonly<Record<ApplicationStep, string>> = {
  about: 'About you',
  background: 'Background',
  subjects: 'Subjects',
  hours: 'Hours',
  documents: 'Documents',
  review: 'Review and send',
};

/** Where each thing that may be missing is filled in, by the first part of its pointer. */
const STEP_OF: Readonly<Record<string, ApplicationStep>> = {
  displayName: 'about',
  headline: 'about',
  biography: 'about',
  languages: 'about',
  education: 'background',
  experience: 'background',
  subjects: 'subjects',
  hoursPerWeek: 'hours',
  documents: 'documents',
};

export function stepOfPointer(pointer: string): ApplicationStep {
  return STEP_OF[pointer.split('/')[1] ?? ''] ?? 'about';
}

export function isStep(text: string | null): text is ApplicationStep {
  return (APPLICATION_STEPS as readonly (string | null)[]).includes(text);
}

/** The step that the address names, else the first that is not finished. */
export function stepToShow(wanted: string | null, application: TutorApplication): ApplicationStep {
  if (isStep(wanted)) return wanted;
  return APPLICATION_STEPS.find((step) => !isFinished(step, application)) ?? 'review';
}

export function isFinished(step: ApplicationStep, { missing }: TutorApplication): boolean {
  if (step === 'review') return false;
  return !missing.some(({ pointer }) => stepOfPointer(pointer) === step);
}
