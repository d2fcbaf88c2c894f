import { Injectable } from '@nestjs/common';
import {
  FamilyFacade,
  FamilyOwnerChanged,
  GuardianInvited,
  GuardianJoined,
  GuardianLeft,
  HandoverAsked,
  HandoverCompleted,
  StudentAgeCleared,
  StudentAgeDoubted,
  StudentCameOfAge,
  StudentComesOfAge,
  StudentErased,
  StudentPauseChanged,
} from '@app/identity';
import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { familyNotice, STUDENT_NOTICES, type FamilyTemplate } from '../domain/family-words';
import { FamilyMails } from '../mail/family-mails';
import { TellPeople, type Telling } from '../use-cases/tell-people';

/** Tells guardians, in the app and by mail, with the names as they are at that moment. */
@Injectable()
export class TellGuardians {
  constructor(
    private readonly tellPeople: TellPeople,
    private readonly mails: FamilyMails,
    private readonly families: FamilyFacade,
  ) {}

  async tell(
    tx: Transaction,
    eventId: Uuid,
    template: FamilyTemplate,
    accountIds: readonly Uuid[],
    about: { studentId?: Uuid; personId?: Uuid },
    more: readonly Telling[] = [],
  ): Promise<void> {
    const notice = familyNotice(template, await this.mails.names(about), about.studentId ?? null);
    const facts = { about: 'family' as const, ...about };
    const tellings = accountIds.map((accountId) => ({ accountId, notice, mail: { template, facts } }));
    await this.tellPeople.execute(tx, eventId, [...tellings, ...more]);
  }

  /** Of every family, each once. */
  async guardiansOf(studentId: Uuid): Promise<Uuid[]> {
    return [...new Set((await this.families.guardianshipsOf(studentId)).map(({ accountId }) => accountId))];
  }
}

/** The mail goes to the invited address; the row belongs to whoever invited. */
@Injectable()
@OnEvent(GuardianInvited)
export class SendInvitation implements EventHandler<typeof GuardianInvited> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data }: EventOf<typeof GuardianInvited>, tx: Transaction): Promise<void> {
    const facts = { about: 'invitation' as const, invitationId: data.invitationId };
    const mail = { template: 'guardian-invited' as const, facts };
    await this.tellPeople.execute(tx, id, [{ accountId: data.invitedBy, mail }]);
  }
}

@Injectable()
@OnEvent(GuardianJoined)
export class TellOfNewGuardian implements EventHandler<typeof GuardianJoined> {
  constructor(
    private readonly guardians: TellGuardians,
    private readonly families: FamilyFacade,
  ) {}

  /** Whoever guards from a family of their own is no guardian of the inviter's. */
  async handle({ id, data }: EventOf<typeof GuardianJoined>, tx: Transaction): Promise<void> {
    const members = await this.families.guardiansOf(data.familyId);
    const isMember = members.some(({ accountId }) => accountId === data.accountId);
    const template = isMember ? 'guardian-joined' : 'other-family-joined';
    await this.guardians.tell(tx, id, template, [data.invitedBy], { personId: data.accountId });
  }
}

/** The owner hears of who left, and who was sent away hears that. */
@Injectable()
@OnEvent(GuardianLeft)
export class TellOfFormerGuardian implements EventHandler<typeof GuardianLeft> {
  constructor(
    private readonly guardians: TellGuardians,
    private readonly families: FamilyFacade,
  ) {}

  async handle({ id, data }: EventOf<typeof GuardianLeft>, tx: Transaction): Promise<void> {
    if (data.byId !== data.accountId) {
      return this.guardians.tell(tx, id, 'guardian-removed', [data.accountId], { personId: data.byId });
    }
    const owners = (await this.families.guardiansOf(data.familyId)).slice(0, 1).map(({ accountId }) => accountId);
    return this.guardians.tell(tx, id, 'guardian-left', owners, { personId: data.accountId });
  }
}

@Injectable()
@OnEvent(FamilyOwnerChanged)
export class TellNewOwner implements EventHandler<typeof FamilyOwnerChanged> {
  constructor(private readonly guardians: TellGuardians) {}

  handle({ id, data }: EventOf<typeof FamilyOwnerChanged>, tx: Transaction): Promise<void> {
    return this.guardians.tell(tx, id, 'family-owner', [data.ownerId], { personId: data.formerOwnerId });
  }
}

@Injectable()
@OnEvent(StudentAgeDoubted)
export class TellOfDoubt implements EventHandler<typeof StudentAgeDoubted> {
  constructor(private readonly guardians: TellGuardians) {}

  async handle({ id, data: { studentId } }: EventOf<typeof StudentAgeDoubted>, tx: Transaction): Promise<void> {
    await this.guardians.tell(tx, id, 'age-doubted', await this.guardians.guardiansOf(studentId), { studentId });
  }
}

@Injectable()
@OnEvent(StudentAgeCleared)
export class TellOfClearedDoubt implements EventHandler<typeof StudentAgeCleared> {
  constructor(private readonly guardians: TellGuardians) {}

  async handle({ id, data: { studentId } }: EventOf<typeof StudentAgeCleared>, tx: Transaction): Promise<void> {
    await this.guardians.tell(tx, id, 'age-cleared', await this.guardians.guardiansOf(studentId), { studentId });
  }
}

/** Nothing of the student is said: it is erased. */
@Injectable()
@OnEvent(StudentErased)
export class TellOfErasure implements EventHandler<typeof StudentErased> {
  constructor(private readonly guardians: TellGuardians) {}

  handle({ id, data: { guardianIds } }: EventOf<typeof StudentErased>, tx: Transaction): Promise<void> {
    return this.guardians.tell(tx, id, 'student-erased', guardianIds, {});
  }
}

/**
 * The student, and whoever guards them from another family: for those it comes from elsewhere. That it was the other family
 * is said, and who of them is not: the families know nothing of each other. Source: domain.md, "Guardianship".
 */
@Injectable()
@OnEvent(StudentPauseChanged)
export class TellOfPause implements EventHandler<typeof StudentPauseChanged> {
  constructor(
    private readonly guardians: TellGuardians,
    private readonly families: FamilyFacade,
  ) {}

  async handle({ id, data }: EventOf<typeof StudentPauseChanged>, tx: Transaction): Promise<void> {
    const { studentId, familyId } = data;
    const template = data.isPaused ? 'student-paused' : 'student-pause-ended';
    const everybody = await this.families.guardianshipsOf(studentId);
    const own = everybody.filter((one) => one.familyId === familyId).map(({ accountId }) => accountId);
    const others = new Set(everybody.map(({ accountId }) => accountId).filter((accountId) => !own.includes(accountId)));
    const toStudent = { accountId: studentId, notice: { kind: template, ...STUDENT_NOTICES[template] } };
    await this.guardians.tell(tx, id, template, [...others], { studentId }, [toStudent]);
  }
}

abstract class TellsOfAge {
  constructor(
    protected readonly guardians: TellGuardians,
    private readonly template: 'comes-of-age' | 'came-of-age',
  ) {}

  protected async tell(tx: Transaction, id: Uuid, studentId: Uuid): Promise<void> {
    const notice = { kind: this.template, ...STUDENT_NOTICES[this.template] };
    const own = { accountId: studentId, notice };
    const guardians = await this.guardians.guardiansOf(studentId);
    await this.guardians.tell(tx, id, this.template, guardians, { studentId }, [own]);
  }
}

@Injectable()
@OnEvent(StudentComesOfAge)
export class TellComesOfAge extends TellsOfAge implements EventHandler<typeof StudentComesOfAge> {
  constructor(guardians: TellGuardians) {
    super(guardians, 'comes-of-age');
  }

  handle({ id, data }: EventOf<typeof StudentComesOfAge>, tx: Transaction): Promise<void> {
    return this.tell(tx, id, data.studentId);
  }
}

@Injectable()
@OnEvent(StudentCameOfAge)
export class TellCameOfAge extends TellsOfAge implements EventHandler<typeof StudentCameOfAge> {
  constructor(guardians: TellGuardians) {
    super(guardians, 'came-of-age');
  }

  handle({ id, data }: EventOf<typeof StudentCameOfAge>, tx: Transaction): Promise<void> {
    return this.tell(tx, id, data.studentId);
  }
}

@Injectable()
@OnEvent(HandoverAsked)
export class SendHandoverMail implements EventHandler<typeof HandoverAsked> {
  constructor(private readonly tellPeople: TellPeople) {}

  async handle({ id, data: { studentId } }: EventOf<typeof HandoverAsked>, tx: Transaction): Promise<void> {
    const mail = { template: 'handover-confirm' as const, facts: { about: 'handover' as const, studentId } };
    await this.tellPeople.execute(tx, id, [{ accountId: studentId, mail }]);
  }
}

@Injectable()
@OnEvent(HandoverCompleted)
export class TellOfHandover implements EventHandler<typeof HandoverCompleted> {
  constructor(private readonly guardians: TellGuardians) {}

  async handle({ id, data }: EventOf<typeof HandoverCompleted>, tx: Transaction): Promise<void> {
    const { studentId, endedIds } = data;
    const kept = (await this.guardians.guardiansOf(studentId)).filter((accountId) => !endedIds.includes(accountId));
    await this.guardians.tell(tx, id, 'handover-kept', kept, { studentId });
    await this.guardians.tell(tx, id, 'handover-ended', endedIds, { studentId });
  }
}

export const FAMILY_SUBSCRIBERS = [
  TellGuardians,
  SendInvitation,
  TellOfNewGuardian,
  TellOfFormerGuardian,
  TellNewOwner,
  TellOfDoubt,
  TellOfClearedDoubt,
  TellOfErasure,
  TellOfPause,
  TellComesOfAge,
  TellCameOfAge,
  SendHandoverMail,
  TellOfHandover,
];
