import { Injectable } from '@nestjs/common';
import { Clock, epochMinutes } from '@app/kernel';
import { Database } from '@app/platform';
import { TutorFacade, type TutorCard } from '@app/tutors';
import { BookingRules } from '../booking-rules';
import { LengthNotOffered } from '../booking.errors';
import { currentMinute } from '../domain/choose-slot';
import { listOpenStarts } from '../domain/slot-engine';
import { CalendarRepository } from '../persistence/calendar.repository';

export type OpenTutorsWish = {
  subject: string;
  level: string;
  from: Temporal.Instant;
  to: Temporal.Instant;
  minutes: number;
};

export type OpenTutor = { tutor: TutorCard; firstStart: number; openStarts: number };

const MOST_ANSWERED = 48;

/** The tutors of a subject and level who are open in a window, soonest first; by the same engine that booking asks. */
@Injectable()
export class FindOpenTutors {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly calendars: CalendarRepository,
    private readonly rules: BookingRules,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(wish: OpenTutorsWish): Promise<OpenTutor[]> {
    const now = this.clock.now();
    const { values } = await this.rules.at(now);
    if (!values.lengthsMinutes.includes(wish.minutes)) throw new LengthNotOffered(values.lengthsMinutes);
    const subject = await this.tutors.subject(wish.subject);
    const candidates = await this.tutors.listedFor(subject.id, wish.level);
    const ids = candidates.map((card) => card.id);
    const calendars = await this.calendars.around(this.database, ids, wish, values, now);
    const search = {
      from: epochMinutes(wish.from),
      to: epochMinutes(wish.to),
      now: currentMinute(now),
      durationMinutes: wish.minutes,
    };
    return candidates
      .flatMap((tutor) => {
        const loaded = calendars.get(tutor.id);
        const starts = loaded ? listOpenStarts(loaded.calendar, loaded.busy, search) : [];
        return starts[0] === undefined ? [] : [{ tutor, firstStart: starts[0], openStarts: starts.length }];
      })
      .sort((a, b) => a.firstStart - b.firstStart || b.openStarts - a.openStarts)
      .slice(0, MOST_ANSWERED);
  }
}
