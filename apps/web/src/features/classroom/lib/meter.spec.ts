import { minutesTogether } from './meter';

const at = (iso: string) => Date.parse(iso);

describe('the minute meter', () => {
  it('counts what is behind and what is running, and floors once', () => {
    const meter = { billableSeconds: 59, runningSince: '2027-01-01T00:00:00Z', heldMinutes: 60 };
    expect(minutesTogether(meter, at('2027-01-01T00:00:00Z'))).toBe(0);
    expect(minutesTogether(meter, at('2027-01-01T00:00:01Z'))).toBe(1);
  });

  it('never shows more than is held, and stands still while nobody is together', () => {
    expect(minutesTogether({ billableSeconds: 99_999, runningSince: null, heldMinutes: 30 }, 0)).toBe(30);
    expect(
      minutesTogether({ billableSeconds: 125, runningSince: null, heldMinutes: 30 }, at('2030-01-01T00:00:00Z')),
    ).toBe(2);
  });

  it('is not thrown by a clock that runs behind ours', () => {
    const meter = { billableSeconds: 0, runningSince: '2027-01-01T00:01:00Z', heldMinutes: 30 };
    expect(minutesTogether(meter, at('2027-01-01T00:00:00Z'))).toBe(0);
  });
});
