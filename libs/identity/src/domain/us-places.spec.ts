import { isTimeZone, isUsState, isUsTimeZone, US_STATES } from './us-places';

describe('policy 4: places in the United States', () => {
  it('knows the states, the capital and the territories', () => {
    expect(Object.keys(US_STATES)).toHaveLength(56);
    expect(['CA', 'DC', 'PR', 'AS'].every(isUsState)).toBe(true);
  });

  it.each(['ON', 'ca', '', 'XX', 'toString', '__proto__'])('refuses %s as a state', (code) => {
    expect(isUsState(code)).toBe(false);
  });

  it('tells zones of the United States from others', () => {
    expect(isUsTimeZone('America/Chicago')).toBe(true);
    expect(isUsTimeZone('America/Toronto')).toBe(false);
  });
});

describe('a time zone', () => {
  it.each(['America/Los_Angeles', 'US/Pacific', 'Pacific/Pago_Pago', 'Europe/Paris', 'UTC'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['Mars/Olympus', '+05:00', '', 'America/Nowhere', 'america/chicago', `A${'a'.repeat(100)}`])(
    'is not %s',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
