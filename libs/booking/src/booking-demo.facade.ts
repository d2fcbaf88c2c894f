import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import type { Availability } from './domain/availability';
import { AvailabilityRepository } from './persistence/availability.repository';
import { SaveAvailability } from './use-cases/save-availability';

/** For the demo data only: gives a tutor their hours through the very use case that the form goes through. */
@Injectable()
export class BookingDemoFacade {
  constructor(
    private readonly save: SaveAvailability,
    private readonly availability: AvailabilityRepository,
    private readonly database: Database,
  ) {}

  async hasAvailability(tutorId: Uuid): Promise<boolean> {
    return (await this.availability.find(this.database, tutorId)) !== null;
  }

  async setAvailability(tutorId: Uuid, availability: Availability): Promise<void> {
    const saved = await this.availability.find(this.database, tutorId);
    await this.save.saveFor(tutorId, availability, saved?.version ?? 0);
  }
}
