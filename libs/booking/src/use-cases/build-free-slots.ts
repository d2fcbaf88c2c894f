import { Injectable } from '@nestjs/common';
import { epochMinutes, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { toTutorCalendar } from '../domain/availability';
import { listAllowedStarts } from '../domain/free-slots';
import { MINUTES_PER_DAY, type Span, type TutorCalendar } from '../domain/slot-engine';
import { AvailabilityRepository } from '../persistence/availability.repository';
import { FreeSlotRepository } from '../persistence/free-slot.repository';

/** Days beyond the horizon that are made at once: the horizon moves on while the job waits for its turn. */
const DAYS_BEYOND = 3;

/** A tutor's free slots from their hours as they stand. What is booked is taken out by booking's own functions. */
@Injectable()
export class BuildFreeSlots {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly availability: AvailabilityRepository,
    private readonly slots: FreeSlotRepository,
    private readonly rules: RulesInForce,
  ) {}

  /** All of them anew. The caller has the calendar's lock. */
  async rebuild(tx: Transaction, tutorId: Uuid, now: Temporal.Instant): Promise<void> {
    const sources = await this.sources(tx, tutorId, now);
    if (!sources) return;
    const { calendar, version, longestMinutes } = sources;
    const window = { from: epochMinutes(now), to: windowEnd(calendar, now) };
    const starts = listAllowedStarts(calendar, window, longestMinutes);
    const build = { version, timeZone: calendar.timeZone, longestMinutes };
    await this.slots.replace(tx, tutorId, window, starts, build, now);
  }

  /** Only the days that the horizon has reached since, where nothing else changed; otherwise all of them. */
  async bringUpToDate(tx: Transaction, tutorId: Uuid, now: Temporal.Instant): Promise<void> {
    await this.availability.lockVersion(tx, tutorId);
    const sources = await this.sources(tx, tutorId, now);
    const build = await this.slots.findBuild(tx, tutorId);
    if (!sources) return;
    const { calendar, version, longestMinutes } = sources;
    const isSame =
      build !== null &&
      build.version === version &&
      build.timeZone === calendar.timeZone &&
      build.longestMinutes === longestMinutes;
    if (!isSame) return this.rebuild(tx, tutorId, now);
    const window: Span = {
      from: Math.max(epochMinutes(now), epochMinutes(build.builtUntil)),
      to: windowEnd(calendar, now),
    };
    if (window.from >= window.to) return;
    await this.slots.extend(tx, tutorId, window, listAllowedStarts(calendar, window, longestMinutes), now);
  }

  /** What the hours allow from `now` to where the build ends: what the stored slots are compared with. */
  async allowed(tx: Transaction, tutorId: Uuid, now: Temporal.Instant): Promise<Map<number, number> | null> {
    const sources = await this.sources(tx, tutorId, now);
    const build = await this.slots.findBuild(tx, tutorId);
    if (!sources || build?.version !== sources.version || build.timeZone !== sources.calendar.timeZone) return null;
    const window = { from: epochMinutes(now), to: epochMinutes(build.builtUntil) };
    const starts = listAllowedStarts(sources.calendar, window, build.longestMinutes);
    return new Map(starts.map(({ start, openMinutes }) => [start, openMinutes]));
  }

  private async sources(
    tx: Transaction,
    tutorId: Uuid,
    now: Temporal.Instant,
  ): Promise<{ calendar: TutorCalendar; version: number; longestMinutes: number } | null> {
    const saved = await this.availability.find(tx, tutorId);
    if (!saved) return null;
    const { timeZone } = await this.tutors.getTutor(tutorId);
    const { values } = await this.rules.at(now);
    return {
      calendar: toTutorCalendar(saved.availability, timeZone),
      version: saved.version,
      longestMinutes: Math.max(...values.lengthsMinutes),
    };
  }
}

function windowEnd(calendar: TutorCalendar, now: Temporal.Instant): number {
  return epochMinutes(now) + (calendar.horizonDays + DAYS_BEYOND) * MINUTES_PER_DAY;
}
