import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import type { SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { OwnStudent } from '../booking.errors';

export type BookingWish = {
  tutorId: Uuid;
  studentId: Uuid;
  familyId: Uuid;
  subjectId: Uuid;
  level: string;
  startsAt: Temporal.Instant;
  durationMinutes: number;
  goals?: string | undefined;
};

/** The booker, the payer and the attendee, each found to be who they have to be. */
export type BookingParty = {
  familyId: Uuid;
  studentId: Uuid;
  bookedBy: Uuid;
  supervisorId: Uuid;
  tutorId: Uuid;
  tutorAccountId: Uuid;
};

/** Who may book this student with this tutor on this family's minutes. */
@Injectable()
export class AuthoriseBooking {
  constructor(
    private readonly families: FamilyFacade,
    private readonly tutors: TutorFacade,
  ) {}

  /** Reads only, before the transaction. */
  async execute(actor: SignedIn, wish: BookingWish): Promise<BookingParty> {
    const student = await this.families.requireBooking(actor, wish.studentId, wish.familyId);
    const tutor = await this.tutors.requireBookable(wish.tutorId, wish.subjectId, wish.level);
    // A guardian may teach, but not be paid in minutes for their own family's students.
    if (await this.families.isNear(tutor.accountId, student.studentId, student.familyId)) throw new OwnStudent();
    return {
      familyId: student.familyId,
      studentId: student.studentId,
      bookedBy: actor.accountId,
      supervisorId: await this.families.supervisorFor(student.studentId, student.familyId),
      tutorId: tutor.tutorId,
      tutorAccountId: tutor.accountId,
    };
  }
}
