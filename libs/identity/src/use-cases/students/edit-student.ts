import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { ageOn, isAdult } from '../../domain/ages/age';
import type { StudentEdit } from '../../domain/students/student-profile';
import { isTimeZone } from '../../domain/us-places';
import { identityRules } from '../../identity.rules';
import { StudentAgeRefused, UnknownTimeZone } from '../../identity.errors';
import { StudentEdited } from '../../family.events';
import { AgeCaseRepository } from '../../persistence/ages/age-case.repository';
import { HandoverRepository } from '../../persistence/ages/handover.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { OpenAgeCase } from '../ages/open-age-case';
import { StudentCare } from './student-care';

/**
 * Saves a student's profile. A date of birth of somebody too young is not saved: it pauses the profile at once, and staff
 * look into it. Source: policy 7(c).
 */
@Injectable()
export class EditStudent {
  constructor(
    private readonly care: StudentCare,
    private readonly students: StudentRepository,
    private readonly cases: AgeCaseRepository,
    private readonly handovers: HandoverRepository,
    private readonly openAgeCase: OpenAgeCase,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, studentId: Uuid, edit: StudentEdit): Promise<void> {
    await this.care.authorise(actor, 'consent', studentId, familyId);
    if (!isTimeZone(edit.timeZone)) throw new UnknownTimeZone();
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    if (ageOn(edit.birthDate, now, values.ageZone) < values.studentYoungestAge) {
      const doubt = { studentId, source: 'birth-date', reportedBy: actor.accountId, note: null } as const;
      return this.unitOfWork.run((tx) => this.openAgeCase.execute(tx, doubt));
    }
    if (isAdult(edit.birthDate, now, values)) throw new StudentAgeRefused();
    return this.unitOfWork.run(async (tx) => {
      await this.care.still(tx, actor, 'consent', studentId, familyId);
      await this.care.requireMinor(tx, studentId);
      // While the age is in doubt, the date that started the doubt is what staff look at.
      const isInDoubt = await this.cases.hasOpen(tx, studentId);
      const known = await this.students.findBirthDate(tx, studentId);
      const birthDate = isInDoubt && known ? known : edit.birthDate;
      if (!known?.equals(birthDate)) await this.handovers.forget(tx, studentId);
      await this.students.edit(tx, studentId, { ...edit, birthDate });
      await this.outbox.append(tx, StudentEdited, { studentId });
    });
  }
}
