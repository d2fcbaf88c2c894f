import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { TutorFacade, type Tutor } from '@app/tutors';
import { AvailabilityRefused, NoCalendar, StaleAvailability } from '../booking.errors';
import { AvailabilityChanged } from '../booking.events';
import { findAvailabilityProblems, type Availability } from '../domain/availability';
import { AvailabilityRepository } from '../persistence/availability.repository';
import { BuildFreeSlots } from './build-free-slots';

/** A tutor's hours, replaced whole. What is booked stays booked; what is decided on the old hours is decided again. */
@Injectable()
export class SaveAvailability {
  constructor(
    private readonly tutors: TutorFacade,
    private readonly repository: AvailabilityRepository,
    private readonly freeSlots: BuildFreeSlots,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** `version` is the one that the form was filled from; 409 `booking.stale-availability` where it is another by now. */
  async execute(actor: SignedIn, availability: Availability, version: number): Promise<void> {
    const tutor = await this.tutors.byAccount(actor.accountId);
    if (!tutor) throw new NoCalendar();
    await this.save(tutor, availability, version);
  }

  async save(tutor: Pick<Tutor, 'id'>, availability: Availability, version: number): Promise<void> {
    const problems = findAvailabilityProblems(availability);
    if (problems.length > 0) throw new AvailabilityRefused(problems);
    await this.unitOfWork.run(async (tx) => {
      const current = await this.repository.lockVersion(tx, tutor.id);
      if (current !== version) throw new StaleAvailability(current);
      const saved = { availability, version: version + 1 };
      if (!(await this.repository.save(tx, tutor.id, saved, this.clock.now())))
        throw new StaleAvailability(version + 1);
      // Before the slots: a profile that changes meanwhile locks its own row first, and then what the slots keep of it.
      await this.tutors.setAcceptance(tx, tutor.id, availability.acceptance);
      await this.freeSlots.rebuild(tx, tutor.id, this.clock.now());
      await this.outbox.append(tx, AvailabilityChanged, { tutorId: tutor.id });
    });
  }

  /** For the demo data: as the tutor would, whatever version is there. */
  async saveFor(tutorId: Uuid, availability: Availability, version: number): Promise<void> {
    await this.save(await this.tutors.getTutor(tutorId), availability, version);
  }
}
