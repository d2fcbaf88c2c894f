import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { ErasePerson, Outbox, UnitOfWork, type ErasureCertificate, type Transaction } from '@app/platform';
import type { AgeCase } from '../../domain/ages/age-case';
import { AgeCaseClosed, AgeCaseNotFound, OwnAgeCase } from '../../identity.errors';
import { GuardianshipChanged, StudentAgeCleared, StudentErased, StudentSuspensionChanged } from '../../identity.events';
import { AgeCaseRepository } from '../../persistence/ages/age-case.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { PauseRepository } from '../../persistence/students/pause.repository';
import { StudentRepository } from '../../persistence/students/student.repository';

/** Something that staff do: who, and why. With `tx` it is part of the caller's transaction. */
export interface StaffDecision {
  readonly tx?: Transaction | undefined;
  readonly by: Uuid;
  readonly reason: string;
}

type OpenCase = AgeCase & { readonly studentId: Uuid };

/** What staff find: too young, then nothing of the student remains; or not, then everything is as before. */
@Injectable()
export class DecideAgeCase {
  constructor(
    private readonly pauses: PauseRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly cases: AgeCaseRepository,
    private readonly erasePerson: ErasePerson,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  confirm(caseId: Uuid, act: StaffDecision): Promise<ErasureCertificate> {
    return this.within(act, async (tx) => {
      const { studentId } = await this.take(tx, caseId, act.by);
      const guardianships = await this.guardianships.guardianshipsOf(tx, studentId);
      const certificate = await this.erasePerson.execute(tx, studentId, 'under-13');
      const { by, reason } = act;
      await this.cases.close(tx, caseId, { outcome: 'confirmed', by, reason, certificate }, this.clock.now());
      const guardianIds = [...new Set(guardianships.map(({ accountId }) => accountId))];
      await this.outbox.append(tx, StudentErased, { studentId, guardianIds });
      for (const { accountId, familyId } of guardianships) {
        await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId });
      }
      return certificate;
    });
  }

  clear(caseId: Uuid, act: StaffDecision): Promise<void> {
    return this.within(act, async (tx) => {
      const { studentId } = await this.take(tx, caseId, act.by);
      const { by, reason } = act;
      await this.cases.close(tx, caseId, { outcome: 'cleared', by, reason, certificate: null }, this.clock.now());
      await this.pauses.settle(tx, studentId);
      await this.outbox.append(tx, StudentSuspensionChanged, { studentId });
      await this.outbox.append(tx, StudentAgeCleared, { caseId, studentId });
    });
  }

  private async take(tx: Transaction, caseId: Uuid, by: Uuid): Promise<OpenCase> {
    const known = await this.cases.find(tx, caseId);
    if (!known) throw new AgeCaseNotFound();
    // The student's lock before the case's, as where a case is opened.
    if (known.studentId) await this.students.lock(tx, known.studentId);
    const found = await this.cases.lock(tx, caseId);
    if (!found) throw new AgeCaseNotFound();
    const { studentId } = found;
    if (found.closedAt || !studentId) throw new AgeCaseClosed();
    if (found.reportedBy === by) throw new OwnAgeCase();
    return { ...found, studentId };
  }

  private within<T>(act: StaffDecision, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return act.tx ? work(act.tx) : this.unitOfWork.run(work);
  }
}
