import { Injectable } from '@nestjs/common';
import { Clock, epochMinutes, type Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { LengthNotOffered } from '../booking.errors';
import { currentMinute } from '../domain/choose-slot';
import { effectiveNotice } from '../domain/deadlines';
import { listOpenStarts } from '../domain/slot-engine';
import { CalendarRepository } from '../persistence/calendar.repository';

export type OpenStarts = {
  tutorId: Uuid;
  timeZone: string;
  minutes: number;
  /** Epoch minutes, ascending. */
  starts: number[];
  lengths: number[];
  noticeMinutes: number;
  acceptance: 'instant' | 'request';
};

/** What booking would accept of one tutor in a window, at this moment. */
@Injectable()
export class ListOpenStarts {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly calendars: CalendarRepository,
    private readonly rules: RulesInForce,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(
    tutorId: Uuid,
    window: { from: Temporal.Instant; to: Temporal.Instant },
    minutes: number,
  ): Promise<OpenStarts> {
    const now = this.clock.now();
    const { values } = await this.rules.at(now);
    if (!values.lengthsMinutes.includes(minutes)) throw new LengthNotOffered(values.lengthsMinutes);
    // One fetch answers for whoever can be booked; the profile is asked only of others.
    const loaded = await this.calendars.findAround(this.database, tutorId, window, values, now);
    if (!loaded) {
      const { timeZone, acceptance } = await this.tutors.getTutor(tutorId);
      const noticeMinutes = effectiveNotice({ ...values, acceptance }, values);
      return { tutorId, timeZone, minutes, starts: [], lengths: values.lengthsMinutes, noticeMinutes, acceptance };
    }
    const search = { from: epochMinutes(window.from), to: epochMinutes(window.to), now: currentMinute(now) };
    return {
      tutorId,
      timeZone: loaded.calendar.timeZone,
      minutes,
      starts: listOpenStarts(loaded.calendar, loaded.busy, { ...search, durationMinutes: minutes }),
      lengths: values.lengthsMinutes,
      noticeMinutes: loaded.calendar.noticeMinutes,
      acceptance: loaded.acceptance,
    };
  }
}
