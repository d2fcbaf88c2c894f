import { evidenceOf, pollsOf, ROOM, webhooksOf, type World } from '../test/room-world';
import { billedMinutes, meter } from './metering';
import { durationText, timelineOf, type TimelineBill } from './timeline';

const people = [
  { identity: 'student', role: 'student', displayName: 'Sam' },
  { identity: 'tutor', role: 'tutor', displayName: 'Ada' },
] as const;

const lesson: World = {
  pollPhaseMs: 0,
  stays: [
    { who: 'tutor', sid: 't', from: -20, to: 200 },
    { who: 'student', sid: 's', from: 10, to: 100 },
  ],
};

const metering = meter(evidenceOf([...webhooksOf(lesson), ...pollsOf(lesson)]));
const bill = (changes: Partial<TimelineBill> = {}): TimelineBill => ({
  heldMinutes: 30,
  billedMinutes: 1,
  grantedMinutes: 0,
  outcome: 'delivered',
  ...changes,
});

describe('the minute timeline', () => {
  it('says who was there when, in order', () => {
    expect(timelineOf(metering, people, bill()).segments).toEqual([
      { who: 'Ada', role: 'tutor', fromMs: -20_000, toMs: 200_000 },
      { who: 'Sam', role: 'student', fromMs: 10_000, toMs: 100_000 },
    ]);
  });

  it('explains a delivered session to the second and adds up to what was held', () => {
    const timeline = timelineOf(metering, people, bill({ billedMinutes: billedMinutes(metering.billableSeconds, 30) }));
    expect(timeline.billableSeconds).toBe(90);
    expect(timeline.billedMinutes).toBe(1);
    expect(timeline.returnedMinutes).toBe(29);
    expect(timeline.because).toBe(
      'Student and tutor were together for 1 min 30 s. Whole minutes count: 1 min used, 29 min returned.',
    );
  });

  it('promises nothing before it is settled', () => {
    const timeline = timelineOf(metering, people, bill({ billedMinutes: null, outcome: null }));
    expect(timeline.returnedMinutes).toBeNull();
    expect(timeline.because).toBe('Student and tutor have been together for 1 min 30 s so far.');
  });

  it('names pauses and outages that were taken out', () => {
    const unreachable = { kind: 'unreachable', room: ROOM, atMs: 205_000 } as const;
    const alive = { kind: 'listed', room: ROOM, atMs: 230_000, people: [] } as const;
    const interrupted = meter(
      evidenceOf([...webhooksOf(lesson), unreachable, alive], { pauses: [{ fromMs: 20_000, toMs: 50_000 }] }),
    );
    const { because } = timelineOf(interrupted, people, bill());
    expect(because).toContain('Paused for 30 s, which does not count.');
    expect(because).toContain('The connection was down on our side for 30 s, which does not count.');
  });

  it.each([
    ['student_missed', 'The tutor waited and the student did not come in time'],
    ['tutor_missed', 'The tutor did not come in time.'],
    ['both_missed', 'Student and tutor did not meet.'],
    ['faulted', 'a fault on our side'],
  ] as const)('words %s plainly', (outcome, words) => {
    expect(timelineOf(metering, people, bill({ outcome })).because).toContain(words);
  });

  it('mentions minutes that were granted', () => {
    const { because } = timelineOf(metering, people, bill({ outcome: 'tutor_missed', grantedMinutes: 15 }));
    expect(because).toContain('15 min were added to your balance to make up for it.');
  });

  it.each([
    [0, '0 s'],
    [60, '1 min'],
    [3723, '1 h 2 min 3 s'],
  ])('writes %i seconds as %s', (seconds, text) => expect(durationText(seconds)).toBe(text));
});
