import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, type SignedIn } from '@app/platform';
import { adultOn, isAdult } from '../../domain/ages/age';
import type { StudentProfile, SupervisorName } from '../../domain/students/student-profile';
import { identityRules } from '../../identity.rules';
import { StudentNotFound } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { AgeCaseRepository } from '../../persistence/ages/age-case.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { HandoverRepository } from '../../persistence/ages/handover.repository';
import { PauseRepository } from '../../persistence/students/pause.repository';
import { StudentRepository } from '../../persistence/students/student.repository';

/** One student, for a guardian of theirs in this family, or for the family's owner. */
@Injectable()
export class ReadStudent {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly pauses: PauseRepository,
    private readonly cases: AgeCaseRepository,
    private readonly handovers: HandoverRepository,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, studentId: Uuid): Promise<StudentProfile> {
    const belongsTo = await this.students.familiesOf(this.database, studentId);
    const mine = (await this.guardianships.guardianshipsOf(this.database, studentId)).find(
      (one) => one.accountId === actor.accountId && one.familyId === familyId,
    );
    const isOwner = (await this.families.find(this.database, familyId))?.ownerId === actor.accountId;
    const student = await this.students.find(this.database, studentId);
    if (!student || !belongsTo.includes(familyId) || (!mine && !isOwner)) throw new StudentNotFound();

    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const birthDate = await this.students.findBirthDate(this.database, studentId);
    const handover = await this.handovers.find(this.database, studentId);
    return {
      ...student,
      familyId,
      birthDate,
      accessibilityNeeds: await this.students.findAccessibilityNeeds(this.database, studentId),
      powers: mine?.powers ?? [],
      demandsPresence: mine?.demandsPresence ?? false,
      supervisor: await this.supervisorOf(studentId, familyId),
      hasOtherFamily: belongsTo.length > 1,
      pausedBy: await this.pauses.standing(this.database, studentId, familyId),
      isAgeInDoubt: await this.cases.hasOpen(this.database, studentId),
      isAdult: birthDate !== null && isAdult(birthDate, now, values),
      comesOfAgeOn: birthDate && handover && !handover.completedAt ? adultOn(birthDate, values) : null,
    };
  }

  private async supervisorOf(studentId: Uuid, familyId: Uuid): Promise<SupervisorName | null> {
    const accountId = await this.guardianships.findSupervisor(this.database, studentId, familyId);
    const contact = accountId && (await this.accounts.findContact(this.database, accountId));
    return contact ? { accountId: contact.accountId, firstName: contact.firstName, lastName: contact.lastName } : null;
  }
}
