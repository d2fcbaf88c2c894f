import { cameBackFrom } from './came-back';

describe('how somebody came back to a purchase', () => {
  it.each([
    ['checkout=done', 'done'],
    ['checkout=left', 'left'],
    ['checkout=else', null],
    ['', null],
  ])('reads "%s" as %s', (search, expected) => {
    expect(cameBackFrom(new URLSearchParams(search))).toBe(expected);
  });
});
