import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, type SignedIn, type Transaction } from '@app/platform';
import { isAdult } from '../../domain/ages/age';
import type { Power } from '../../domain/families/powers';
import { FamilyFacade } from '../../family.facade';
import { identityRules } from '../../identity.rules';
import { StudentIsAdult } from '../../family.errors';
import { HandoverRepository } from '../../persistence/ages/handover.repository';
import type { Reader } from '../../persistence/reader';
import { StudentRepository } from '../../persistence/students/student.repository';

/** Whether a guardian may decide about this student: with the power for it, and until the student comes of age. */
@Injectable()
export class StudentCare {
  constructor(
    private readonly access: FamilyFacade,
    private readonly students: StudentRepository,
    private readonly handovers: HandoverRepository,
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async authorise(actor: SignedIn, power: Power, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, power, studentId, familyId);
    await this.requireMinor(this.database, studentId);
  }

  /** The same under the student's lock, in the transaction that does it: nobody takes the power away before it commits. */
  still(tx: Transaction, actor: SignedIn, power: Power, studentId: Uuid, familyId: Uuid): Promise<void> {
    return this.access.requireStillHeld(tx, actor, [power], { studentId, familyId });
  }

  /**
   * Helping a student to sign in goes on past the birthday, until they have taken the profile over: whoever forgot the
   * passphrase before that has no address for a mail, and nobody else to turn to.
   */
  async authoriseSignIn(actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.access.requirePower(actor, 'supervise', studentId, familyId);
    await this.requireNotTakenOver(this.database, studentId);
  }

  /** Whoever takes the profile over holds the same lock: after that nothing is done for them any more. */
  async stillSignIn(tx: Transaction, actor: SignedIn, studentId: Uuid, familyId: Uuid): Promise<void> {
    await this.still(tx, actor, 'supervise', studentId, familyId);
    await this.requireNotTakenOver(tx, studentId);
  }

  async requireMinor(reader: Reader, studentId: Uuid): Promise<void> {
    if (await this.isAdult(reader, studentId)) throw new StudentIsAdult();
  }

  private async requireNotTakenOver(reader: Reader, studentId: Uuid): Promise<void> {
    if ((await this.handovers.find(reader, studentId))?.completedAt) throw new StudentIsAdult();
  }

  /** From their birthday on, whether or not they have taken the profile over by then. */
  async isAdult(reader: Reader, studentId: Uuid): Promise<boolean> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const birthDate = await this.students.findBirthDate(reader, studentId);
    return birthDate !== null && isAdult(birthDate, now, values);
  }
}
