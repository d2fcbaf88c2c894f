import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEntry {
  id: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  isCertain: boolean;
  isCancelled: boolean;
  publicUrl: string;
}

/**
 * A file that any calendar program reads. Such a file wanders: it says the subject and the other's public name or first
 * name, and where the page is, and nothing else. Times are in UTC: every program shows them in its own zone.
 */
export function calendarFile({
  id,
  startsAt,
  endsAt,
  title,
  isCertain,
  isCancelled,
  publicUrl,
}: CalendarEntry): string {
  const calendar = ical({ prodId: '//Track Tutoring//Sessions//EN', method: ICalCalendarMethod.PUBLISH });
  const page = `${publicUrl}/sessions/${id}`;
  calendar.createEvent({
    id: `${id}@${new URL(publicUrl).hostname}`,
    start: startsAt,
    end: endsAt,
    stamp: startsAt,
    summary: title,
    description: `Join from its page: ${page}`,
    url: page,
    status: isCancelled ? ICalEventStatus.CANCELLED : isCertain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
  });
  return calendar.toString();
}
