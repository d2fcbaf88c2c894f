import { describeDevice, hourOf, isNewHour } from './device';

describe('a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      { browser: 'Chrome', system: 'Windows', kind: 'computer' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      { browser: 'Safari', system: 'iOS', kind: 'phone' },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      { browser: 'Firefox', system: 'Linux', kind: 'computer' },
    ],
  ])('is named by what its browser says', (userAgent, device) => {
    expect(describeDevice(userAgent)).toEqual(device);
  });

  it.each([null, '', '???', '<script>'.repeat(40)])(
    'that says nothing useful is unknown, and no fault: %s',
    (userAgent) => {
      expect(describeDevice(userAgent)).toMatchObject({ kind: 'other', system: 'unknown system' });
    },
  );
});

describe('the last use of a device', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-03-04T${time}Z`);

  it('is known to the hour', () => {
    expect(hourOf(at('10:59:59')).toString()).toBe('2026-03-04T10:00:00Z');
  });

  it.each([
    ['10:05:00', '10:59:59', false],
    ['10:00:00', '10:00:00', false],
    ['10:59:59', '11:00:00', true],
    ['10:05:00', '23:00:00', true],
    ['11:30:00', '10:00:00', false],
  ])('of %s is written again at %s: %s', (seen, now, isWritten) => {
    expect(isNewHour(at(seen), at(now))).toBe(isWritten);
  });
});
