import { ageGateTicket, isGateShut } from './age-gate-ticket';

const key = Buffer.alloc(32, 'ours');
const now = Temporal.Instant.from('2027-03-01T15:00:00Z');
const ticket = ageGateTicket(now.add({ hours: 24 }), key);

describe('the ticket of the age gate', () => {
  it('shuts it until its time', () => {
    expect(isGateShut(ticket, now, key)).toBe(true);
    expect(isGateShut(ticket, now.add({ hours: 24 }), key)).toBe(false);
  });

  it('says nothing about the person: only a time and a signature', () => {
    expect(ticket).toMatch(/^\d{10}\.[\w-]{43}$/);
  });

  it.each([
    ['another key’s', ageGateTicket(now.add({ hours: 24 }), Buffer.alloc(32, 'theirs'))],
    ['a longer time', ticket.replace(/^\d+/, (seconds) => String(Number(seconds) + 1))],
    ['none', undefined],
    ['noise', 'x'.repeat(4000)],
  ])('is believed only from us: %s', (_, carried) => {
    expect(isGateShut(carried, now, key)).toBe(false);
  });
});
