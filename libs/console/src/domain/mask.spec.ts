import { ageGroup, maskedEmail, maskedHandle, maskedName, maskedPhone, maskedTerm } from './mask';

describe('what staff see of a person without breaking the glass', () => {
  it.each([
    ['Dana', 'Whitfield', 'Dana W.'],
    ['Sam', null, 'Sam'],
    ['Zoë', ' Östlund', 'Zoë Ö.'],
    ['Li', '👩‍🚀stronaut', 'Li 👩‍🚀.'],
    ['Ann', '', 'Ann'],
  ])('of %s %s is %s', (first, last, masked) => {
    expect(maskedName(first, last)).toBe(masked);
  });

  it.each([
    ['dana.whitfield@example.com', 'd•••@e•••.com'],
    ['d@x.co.uk', 'd•••@x•••.uk'],
    ['odd@localhost', 'o•••@l•••'],
    ['"a@b"@example.org', '"•••@e•••.org'],
  ])('of the address %s is %s', (email, masked) => {
    expect(maskedEmail(email)).toBe(masked);
  });

  it('gives two people with addresses of different length the same length', () => {
    expect(maskedEmail('al@example.com')).toHaveLength(maskedEmail('alexandra@elsewhere.com').length);
  });

  it('of a phone is how it ends, of a sign-in name how it begins', () => {
    expect(maskedPhone('+13105550134')).toBe('••• 34');
    expect(maskedHandle('sam-demo')).toBe('s•••');
  });

  it('of a birth date is whether they are of age', () => {
    expect([true, false, null].map(ageGroup)).toEqual(['adult', 'minor', 'unknown']);
  });

  it('of a search is what it was for, and no name or address', () => {
    expect(maskedTerm('Dana.Whitfield@example.com')).toBe('D•••@e•••.com');
    expect(maskedTerm('whitf')).toBe('w•••');
  });
});
