import { familyOf } from './powers';

const ours = { id: 'ours', mayAdd: false };
const theirs = { id: 'theirs', mayAdd: true };
const may = ({ mayAdd }: { mayAdd: boolean }): boolean => mayAdd;

describe('the family that an address means', () => {
  it('is the first in which the page can be used, where none is named', () => {
    expect(familyOf([ours, theirs], may, null)).toBe(theirs);
    expect(familyOf([ours, theirs], () => true, null)).toBe(ours);
  });

  it('is the named one, and never another in its place', () => {
    expect(familyOf([ours, theirs], may, 'theirs')).toBe(theirs);
    expect(familyOf([ours, theirs], may, 'ours')).toBeNull();
  });

  it('is none for somebody without the power anywhere, and a name that is none of theirs counts as none', () => {
    expect(familyOf([ours], may, null)).toBeNull();
    expect(familyOf([ours, theirs], may, 'a-stranger’s')).toBe(theirs);
  });
});
