import { factWords, subjectWords } from './audit-words';

const said = (action: string, facts: object): string => factWords({ action, facts: JSON.stringify(facts) });
const ID = '01a20d94-299c-7fc4-96fc-32ea4d4c161a';

describe('the facts of an entry in the audit trail', () => {
  it.each([
    [
      'console.broke-glass',
      { breakGlassId: ID, purpose: 'safety-report', ticket: 'T-7', minutes: 10 },
      'A safety report · ticket T-7 · for 10 min',
    ],
    ['console.read-unmasked', { breakGlassId: ID, section: 'contact' }, 'E-mail, phone, postal address'],
    ['console.reviewed-access', { verdict: 'in-order', openedBy: ID, personId: ID }, 'In order'],
    ['console.changed-staff-roles', { granted: ['staff:safety'], ended: [] }, 'Given: Safety'],
    ['tutors.decided', { decision: 'ask-for-changes' }, 'Asked for changes'],
    [
      'tutors.check-recorded',
      { kind: 'criminal-record', result: 'passed', provider: 'Checkwell' },
      'Criminal record · passed · Checkwell',
    ],
    ['console.read-audit', {}, ''],
    [
      'console.read-audit',
      { action: 'tutors.decided', from: '2027-03-01T05:00:00Z' },
      'What: Answered an application · from 2027-03-01',
    ],
  ])('of %s read as a person would say them', (action, facts, words) => {
    expect(said(action, facts)).toBe(words);
  });

  it('of an act that nobody gave words to are shown as they were written, ids by their ends', () => {
    expect(said('billing.refunded', { purchaseId: ID, cents: 4500, lots: ['a', 'b'], isWhole: true })).toBe(
      'purchase: 4d4c161a · cents: 4500 · lots: 2 · is whole: true',
    );
  });
});

describe('the subject of an entry', () => {
  const tutor = { subjectType: 'tutor', subjectId: ID, subjectName: 'Ada L.' };

  it('leads to its page for those who may open it, and is only named to others', () => {
    expect(subjectWords(tutor, () => true)).toEqual({ name: 'Ada L.', to: `/console/applications/${ID}` });
    expect(subjectWords(tutor, () => false)).toEqual({ name: 'Ada L.', to: null });
  });

  it('has a name where it is no person, and none where there is none', () => {
    const unnamed = { subjectId: ID, subjectName: null };
    expect(subjectWords({ ...unnamed, subjectType: 'age-case' }, () => false)?.name).toBe('Age case 4d4c161a');
    expect(subjectWords({ ...unnamed, subjectType: 'refund' }, () => true)).toEqual({
      name: 'refund 4d4c161a',
      to: null,
    });
    expect(subjectWords({ ...unnamed, subjectType: 'search' }, () => true)).toBeNull();
  });
});
