import { Injectable } from '@nestjs/common';
import { AgeCaseFacade, FamilyFacade, PeopleFacade, type AgeCase } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { AuditTrail, UnitOfWork, type Page, type SignedIn } from '@app/platform';
import { OwnCase } from '../console.errors';

export interface ListedCase extends AgeCase {
  readonly studentName: string | null;
  readonly reportedByName: string | null;
  readonly closedByName: string | null;
}

export type AgeDecision = 'confirm' | 'clear';

/** Doubts about a student's age: read and decided by staff who have nothing to do with the student (policy 7(c)). */
@Injectable()
export class AgeCases {
  constructor(
    private readonly cases: AgeCaseFacade,
    private readonly families: FamilyFacade,
    private readonly people: PeopleFacade,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(state: 'open' | 'closed', cursor?: string): Promise<Page<ListedCase>> {
    const { items, nextCursor } = await this.cases.list(state, cursor);
    return { items: await this.named(items), nextCursor };
  }

  async get(caseId: Uuid): Promise<ListedCase> {
    const [found] = await this.named([await this.cases.get(caseId)]);
    return found!;
  }

  async decide(actor: SignedIn, caseId: Uuid, decision: AgeDecision, reason: string): Promise<ListedCase> {
    const { studentId } = await this.cases.get(caseId);
    const guardians = studentId ? await this.families.guardianshipsOf(studentId) : [];
    if (guardians.some(({ accountId }) => accountId === actor.accountId)) throw new OwnCase();
    await this.unitOfWork.run(async (tx) => {
      const act = { tx, by: actor.accountId, reason };
      const certificate = decision === 'confirm' ? await this.cases.confirm(caseId, act) : null;
      if (decision === 'clear') await this.cases.clear(caseId, act);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: decision === 'confirm' ? 'console.confirmed-age-case' : 'console.cleared-age-case',
        subjectType: 'age-case',
        subjectId: caseId,
        reason,
        facts: certificate ? { certificateId: certificate.id } : {},
      });
    });
    return this.get(caseId);
  }

  private async named(cases: readonly AgeCase[]): Promise<ListedCase[]> {
    const ids = cases.flatMap(({ studentId, reportedBy, closedBy }) => [studentId, reportedBy, closedBy]);
    const names = await this.people.displayNames([...new Set(ids.filter((id) => id !== null))]);
    const nameOf = (id: Uuid | null) => (id === null ? null : (names.get(id) ?? 'Former member'));
    return cases.map((one) => ({
      ...one,
      studentName: nameOf(one.studentId),
      reportedByName: nameOf(one.reportedBy),
      closedByName: nameOf(one.closedBy),
    }));
  }
}
