import type { Metering, RoomRole } from './metering';
import { totalMs, type Span } from './spans';

export interface TimelinePerson {
  readonly identity: string;
  readonly role: RoomRole;
  readonly displayName: string;
}

export interface TimelineSegment extends Span {
  readonly who: string;
  readonly role: RoomRole;
}

export interface TimelineBill {
  readonly heldMinutes: number;
  /** Null until it is settled. */
  readonly billedMinutes: number | null;
  readonly grantedMinutes: number;
  readonly outcome: 'delivered' | 'student_missed' | 'tutor_missed' | 'both_missed' | 'faulted' | null;
}

export interface Timeline {
  readonly segments: readonly TimelineSegment[];
  readonly together: readonly Span[];
  readonly paused: readonly Span[];
  readonly outages: readonly Span[];
  readonly billableSeconds: number;
  readonly billedMinutes: number | null;
  readonly heldMinutes: number;
  readonly returnedMinutes: number | null;
  readonly because: string;
}

/** Who was there when, what was billed, and why: from the same metering that the bill comes from. */
export function timelineOf(metering: Metering, people: readonly TimelinePerson[], bill: TimelineBill): Timeline {
  const segments = people
    .flatMap((person) =>
      (metering.connected.get(person.identity) ?? []).map((span) => ({
        ...span,
        who: person.displayName,
        role: person.role,
      })),
    )
    .sort((a, b) => a.fromMs - b.fromMs || a.who.localeCompare(b.who));
  return {
    segments,
    together: metering.together,
    paused: metering.paused,
    outages: metering.outages,
    billableSeconds: metering.billableSeconds,
    billedMinutes: bill.billedMinutes,
    heldMinutes: bill.heldMinutes,
    returnedMinutes: bill.billedMinutes === null ? null : Math.max(0, bill.heldMinutes - bill.billedMinutes),
    because: [why(metering, bill), pauses(metering), outages(metering), grant(bill)]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

function why(metering: Metering, bill: TimelineBill): string {
  if (bill.billedMinutes === null || bill.outcome === null) {
    return metering.billableSeconds === 0
      ? 'No time together has been counted so far.'
      : `Student and tutor have been together for ${durationText(metering.billableSeconds)} so far.`;
  }
  switch (bill.outcome) {
    case 'delivered':
      return delivered(metering.billableSeconds, bill.billedMinutes, bill.heldMinutes);
    case 'student_missed':
      return `The tutor waited and the student did not come in time, so ${minutesText(bill.billedMinutes)} of the ${minutesText(bill.heldMinutes)} held ${bill.billedMinutes === 1 ? 'was' : 'were'} charged.`;
    case 'tutor_missed':
      return 'The tutor did not come in time. Nothing was charged and everything held was returned.';
    case 'both_missed':
      return 'Student and tutor did not meet. Nothing was charged and everything held was returned.';
    case 'faulted':
      return 'The room was not available because of a fault on our side. Nothing was charged and everything held was returned.';
  }
}

function delivered(seconds: number, billed: number, held: number): string {
  const together = `Student and tutor were together for ${durationText(seconds)}.`;
  if (billed === held && seconds >= held * 60) return `${together} All ${minutesText(held)} held were used.`;
  return `${together} Whole minutes count: ${minutesText(billed)} used, ${minutesText(held - billed)} returned.`;
}

function pauses(metering: Metering): string {
  const seconds = Math.round(totalMs(metering.paused) / 1000);
  return seconds === 0 ? '' : `Paused for ${durationText(seconds)}, which does not count.`;
}

function outages(metering: Metering): string {
  const seconds = Math.round(totalMs(metering.outages) / 1000);
  return seconds === 0 ? '' : `The connection was down on our side for ${durationText(seconds)}, which does not count.`;
}

function grant(bill: TimelineBill): string {
  return bill.grantedMinutes === 0
    ? ''
    : `${minutesText(bill.grantedMinutes)} were added to your balance to make up for it.`;
}

function minutesText(minutes: number): string {
  return `${minutes} min`;
}

/** "1 h 2 min 3 s", without the parts that are nothing. */
export function durationText(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const spoken = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return spoken.length === 0 ? '0 s' : spoken.join(' ');
}
