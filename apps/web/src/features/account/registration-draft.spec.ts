import { stepToShow, type RegistrationDraft } from './registration-draft';

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
