import { Problem } from '../../lib/problem';
import { refusedEarlier, stepToShow, type RegistrationDraft } from './registration-draft';

const birth: RegistrationDraft = { birthDate: '1985-05-05' };
const about: RegistrationDraft = { ...birth, about: { firstName: 'Dana', lastName: 'Reyes', phone: '212 555 0123' } };
const whole: RegistrationDraft = {
  ...about,
  address: { street: '1 Elm St', city: 'Albany', stateCode: 'NY', postalCode: '12207', timeZone: 'America/New_York' },
};

describe('the step of a registration', () => {
  it.each([
    [null, {}, 'birth-date'],
    ['sign-in', {}, 'birth-date'],
    ['about', birth, 'about'],
    ['sign-in', birth, 'about'],
    ['sign-in', about, 'address'],
    ['sign-in', whole, 'sign-in'],
    ['about', whole, 'about'],
    ['nonsense', whole, 'birth-date'],
  ] as const)('for %s with what is known is %#', (wanted, draft, shown) => {
    expect(stepToShow(wanted, draft)).toBe(shown);
  });
});

describe('what the server refuses at the end of a registration', () => {
  const refused = (...pointers: string[]) =>
    new Problem(
      422,
      'some.code',
      'Unprocessable',
      'No.',
      'r-1',
      pointers.map((pointer) => ({ pointer, detail: `About ${pointer}` })),
    );

  it.each([
    ['/postalCode', 'address'],
    ['/phone', 'about'],
    ['/birthDate', 'birth-date'],
  ])('%s belongs to the step %s', (pointer, step) => {
    expect(refusedEarlier(refused(pointer))).toMatchObject({
      step,
      problem: { errors: [{ pointer, detail: `About ${pointer}` }], requestId: 'r-1' },
    });
  });

  it('takes the reader to the first of several steps, with that step’s errors only', () => {
    const at = refusedEarlier(refused('/email', '/postalCode', '/lastName'));
    expect(at?.step).toBe('about');
    expect(at?.problem.errors.map(({ pointer }) => pointer)).toEqual(['/lastName']);
  });

  it('stays on the last step for its own fields, and for what has none', () => {
    expect(refusedEarlier(refused('/password'))).toBeNull();
    expect(refusedEarlier(refused())).toBeNull();
  });

  it('goes back to the date for an age that is refused, which has no field', () => {
    const age = new Problem(422, 'identity.guardian-age-refused', '', 'Thank you.');
    expect(refusedEarlier(age)).toEqual({ step: 'birth-date', problem: age });
  });
});
