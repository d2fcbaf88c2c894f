import { Injectable } from '@nestjs/common';
import { StaffPeopleFacade, type FamilyOfPerson, type PersonFile } from '@app/identity';
import { Clock, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { AuditTrail, DatedRules, UnitOfWork, type SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { consoleRules } from '../console.rules';
import type { BreakGlass } from '../domain/break-glass';
import { ageGroup, maskedName, maskedPhone, type AgeGroup } from '../domain/mask';
import { BreakGlassRepository } from '../persistence/break-glass.repository';
import { masked, type MaskedPerson } from './search-people';

export interface MaskedFamily {
  readonly familyId: Uuid;
  readonly members: readonly { readonly accountId: Uuid; readonly displayName: string; readonly as: MemberPart }[];
  /** Null for whoever doesn't guard it: a student's file doesn't tell what the family has. */
  readonly minutes: { readonly available: number; readonly held: number } | null;
}

type MemberPart = FamilyOfPerson['members'][number]['as'];

export interface MaskedFile extends MaskedPerson {
  readonly isEmailVerified: boolean;
  readonly phone: string | null;
  readonly ageGroup: AgeGroup;
  readonly timeZone: string;
  readonly registeredAt: Temporal.Instant;
  readonly openSignIns: number;
  readonly lastSignInAt: Temporal.Instant | null;
  readonly families: readonly MaskedFamily[];
  readonly tutor: { readonly tutorId: Uuid; readonly displayName: string; readonly isListed: boolean } | null;
  /** What the caller has open on this person. */
  readonly access: BreakGlass | null;
  readonly mayOpen: boolean;
  readonly minutesAtMost: number;
}

/** One person's file as staff see it without breaking the glass. That it was opened is in the audit trail. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly people: StaffPeopleFacade,
    private readonly tutors: TutorFacade,
    private readonly ledger: LedgerFacade,
    private readonly glasses: BreakGlassRepository,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, accountId: Uuid): Promise<MaskedFile> {
    const now = this.clock.now();
    const file = await this.people.file(accountId);
    const tutor = file.roles.includes('tutor') ? await this.tutors.byAccount(accountId) : null;
    const { values } = await this.rules.at(consoleRules, now);
    const families = await this.familiesOf(file, now);
    await this.unitOfWork.run((tx) =>
      this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.opened-file',
        subjectType: 'person',
        subjectId: accountId,
      }),
    );
    return {
      ...masked(file),
      isEmailVerified: file.isEmailVerified,
      phone: file.phone && maskedPhone(file.phone),
      ageGroup: ageGroup(file.isAdult),
      timeZone: file.timeZone,
      registeredAt: file.registeredAt,
      openSignIns: file.signIns.filter((signIn) => signIn.isOpen).length,
      lastSignInAt: file.signIns[0]?.at ?? null,
      families,
      tutor: tutor && { tutorId: tutor.id, displayName: tutor.displayName, isListed: tutor.isListed },
      access: await this.glasses.findOpen(actor.accountId, accountId, now),
      mayOpen: actor.permissions.has('console.break-glass') && !isOwn(actor, file),
      minutesAtMost: values.breakGlassMinutesAtMost,
    };
  }

  private familiesOf(file: PersonFile, now: Temporal.Instant): Promise<MaskedFamily[]> {
    return Promise.all(
      file.families.map(async ({ familyId, members }) => {
        const isGuardian = members.some(({ accountId, as }) => accountId === file.accountId && as !== 'student');
        const balance = isGuardian ? await this.ledger.balance(familyId, now) : null;
        return {
          familyId,
          members: members.map(({ accountId, firstName, lastName, as }) => ({
            accountId,
            displayName: maskedName(firstName, lastName),
            as,
          })),
          minutes: balance && { available: balance.availableMinutes, held: balance.heldMinutes },
        };
      }),
    );
  }
}

/** Oneself, and whoever shares a family with oneself. */
export function isOwn(actor: SignedIn, file: PersonFile): boolean {
  if (file.accountId === actor.accountId) return true;
  return file.families.some(({ members }) => members.some(({ accountId }) => accountId === actor.accountId));
}
