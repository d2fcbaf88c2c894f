import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, type SignedIn } from '@app/platform';
import { isAdult } from '../../domain/ages/age';
import type { Power } from '../../domain/families/powers';
import { FamilyFacade } from '../../family.facade';
import { identityRules } from '../../identity.config';
import { StudentIsAdult } from '../../family.errors';
import type { Reader } from '../../persistence/reader';
import { StudentRepository } from '../../persistence/students/student.repository';

/** Whether a guardian may decide about this student: with the power for it, and until the student comes of age. */
@Injectable()
export class StudentCare {
  constructor(
    private readonly access: FamilyFacade,
    private readonly students: StudentRepository,
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async authorise(actor: SignedIn, power: Power, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, power, studentId, familyId);
    await this.requireMinor(this.database, studentId);
  }

  async requireMinor(reader: Reader, studentId: Uuid): Promise<void> {
    if (await this.isAdult(reader, studentId)) throw new StudentIsAdult();
  }

  /** From their birthday on, whether or not they have taken the profile over by then. */
  async isAdult(reader: Reader, studentId: Uuid): Promise<boolean> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const birthDate = await this.students.findBirthDate(reader, studentId);
    return birthDate !== null && isAdult(birthDate, now, values);
  }
}
