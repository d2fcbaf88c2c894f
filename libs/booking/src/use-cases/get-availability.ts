import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { NoCalendar } from '../booking.errors';
import type { Availability } from '../domain/availability';
import { AvailabilityRepository } from '../persistence/availability.repository';

export type OwnAvailability = { availability: Availability; timeZone: string; version: number };

/** A tutor's own hours; before the first save the operator's defaults, with version 0. */
@Injectable()
export class GetAvailability {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly repository: AvailabilityRepository,
    private readonly rules: RulesInForce,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn): Promise<OwnAvailability> {
    const tutor = await this.tutors.byAccount(actor.accountId);
    if (!tutor) throw new NoCalendar();
    const { timeZone, acceptance } = tutor;
    const saved = await this.repository.find(this.database, tutor.id);
    if (saved) return { version: saved.version, timeZone, availability: { ...saved.availability, acceptance } };
    const { values } = await this.rules.at(this.clock.now());
    return {
      version: 0,
      timeZone,
      availability: {
        weekly: [],
        overrides: [],
        timeOff: [],
        noticeMinutes: values.noticeMinutes,
        bufferMinutes: values.bufferMinutes,
        stepMinutes: values.stepMinutes,
        horizonDays: values.horizonDays,
        maxSessionsPerDay: values.sessionsPerDay,
        acceptance,
      },
    };
  }
}
