import type { TutorApplication } from '../../lib/api-types';
import { isFinished, stepOfPointer, stepToShow } from './application-steps';

const missing = (...pointers: string[]) =>
  ({ missing: pointers.map((pointer) => ({ pointer, detail: '' })) }) as TutorApplication;

describe('the steps of an application', () => {
  it('open at the first one that is not finished, and at the end when all are', () => {
    expect(stepToShow(null, missing('/education', '/documents'))).toBe('background');
    expect(stepToShow(null, missing())).toBe('review');
  });

  it('open where the address says, if there is such a step', () => {
    expect(stepToShow('subjects', missing('/headline'))).toBe('subjects');
    expect(stepToShow('elsewhere', missing('/headline'))).toBe('about');
  });

  it('know where each missing thing is filled in', () => {
    expect(stepOfPointer('/subjects/0/levels')).toBe('subjects');
    expect(isFinished('hours', missing('/hoursPerWeek'))).toBe(false);
    expect(isFinished('about', missing('/hoursPerWeek'))).toBe(true);
  });
});
