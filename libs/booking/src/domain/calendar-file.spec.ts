import ICAL from 'ical.js';
import { calendarFile } from './calendar-file';

const entry = {
  id: '01890000-0000-7000-8000-000000000001',
  startsAt: new Date('2027-03-14T07:30:00Z'),
  endsAt: new Date('2027-03-14T08:30:00Z'),
  title: 'Algebra 1 with Ada L.',
  isCertain: true,
  isCancelled: false,
  publicUrl: 'https://track.example',
};

describe('a session as a calendar file', () => {
  const read = (text: string) => new ICAL.Event(ICAL.Component.fromString(text).getFirstSubcomponent('vevent')!);

  it('is at the same instant in any program, also around a change of clocks', () => {
    const event = read(calendarFile(entry));
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-14T07:30:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2027-03-14T08:30:00.000Z');
    expect(event.summary).toBe('Algebra 1 with Ada L.');
    expect(event.uid).toBe('01890000-0000-7000-8000-000000000001@track.example');
  });

  it('says whether it is certain', () => {
    expect(calendarFile(entry)).toContain('STATUS:CONFIRMED');
    expect(calendarFile({ ...entry, isCertain: false })).toContain('STATUS:TENTATIVE');
    expect(calendarFile({ ...entry, isCancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('lets no name start a line of its own', () => {
    expect(calendarFile({ ...entry, title: 'Algebra\r\nATTENDEE:mailto:all@example.com' })).not.toMatch(/^ATTENDEE/m);
  });
});
