import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import type { AgeCaseSource } from '../../domain/ages/age-case';
import { FamilyFacade } from '../../family.facade';
import { StudentNotFound } from '../../identity.errors';
import { OpenAgeCase } from './open-age-case';
import { Throttle } from '../sign-in/throttle';

/**
 * Anybody who can see a student may say that they are too young; the profile is paused at once and staff look into it.
 * Tutors do so from a session, through booking, which knows whom they teach.
 */
@Injectable()
export class ReportAge {
  constructor(
    private readonly access: FamilyFacade,
    private readonly openAgeCase: OpenAgeCase,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(actor: SignedIn, studentId: Uuid, note: string | null): Promise<void> {
    await this.as(actor, await this.sourceOf(actor, studentId), studentId, note);
  }

  /** For callers who have found that the actor can see the student. `identity.too-many-attempts` (429). */
  async as(actor: SignedIn, source: AgeCaseSource, studentId: Uuid, note: string | null): Promise<void> {
    await this.throttle.count({ 'age-report-account': actor.accountId });
    const doubt = { studentId, source, reportedBy: actor.accountId, note };
    await this.unitOfWork.run((tx) => this.openAgeCase.execute(tx, doubt));
  }

  private async sourceOf(actor: SignedIn, studentId: Uuid): Promise<AgeCaseSource> {
    if (actor.roles.some((role) => role.startsWith('staff:'))) return 'staff';
    const { ownedFamilyIds, guarded } = await this.access.sightOf(actor.accountId);
    const families = await this.access.familiesOfStudent(studentId);
    const isGuarded = guarded.some((link) => link.studentId === studentId);
    if (isGuarded || families.some((familyId) => ownedFamilyIds.includes(familyId))) return 'guardian';
    throw new StudentNotFound();
  }
}
