import { count, listed, minutesLabel, money, pricePerMinute, sentence, signedMinutes } from './format';

describe('minutes and money', () => {
  it('keeps minutes whole and never makes hours of them', () => {
    expect(minutesLabel(45)).toBe('45 min');
    expect(minutesLabel(1200)).toBe('1,200 min');
  });

  it('signs movements with a real minus', () => {
    expect([signedMinutes(15), signedMinutes(-53), signedMinutes(0)]).toEqual(['+15 min', '−53 min', '0 min']);
  });

  it('writes money with its cents', () => {
    expect(money(4500)).toBe('$45.00');
    expect(pricePerMinute(16_800, 250)).toBe('$0.67 a minute');
    expect(pricePerMinute(4500, 0)).toBe('');
  });

  it('counts and lists as people do', () => {
    expect([count(1, 'open time'), count(2, 'open time')]).toEqual(['1 open time', '2 open times']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });
});

describe('a sentence', () => {
  it('ends with one period, also after a name that brings its own', () => {
    expect(sentence('In the room: Ada O.')).toBe('In the room: Ada O.');
    expect(sentence('In the room: Sam')).toBe('In the room: Sam.');
  });
});
