import { minutesAre, minutesWere, oneLine } from './words';

describe('text that comes from people', () => {
  it.each([
    ['Sam\r\nBcc: everyone@example.com', 'Sam Bcc: everyone@example.com'],
    ['Sam\u2028Subject: x', 'Sam Subject: x'],
    ['Sam\u0000\u0007', 'Sam'],
    ['\u202Esdrawkcab', 'sdrawkcab'],
    ['  a \t lot   of\nspace ', 'a lot of space'],
  ])('stays on one line: %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('is cut where it would fill the screen', () => {
    expect(oneLine('x'.repeat(500))).toHaveLength(160);
    expect(oneLine('x'.repeat(500)).endsWith('…')).toBe(true);
  });
});

describe('minutes in a sentence', () => {
  it('agree with their verb', () => {
    expect([minutesAre(1), minutesAre(2), minutesWere(1), minutesWere(0)]).toEqual([
      '1 min is',
      '2 min are',
      '1 min was',
      '0 min were',
    ]);
  });
});
