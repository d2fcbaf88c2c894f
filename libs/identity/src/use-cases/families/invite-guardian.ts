import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type IdempotencyKey, type SignedIn } from '@app/platform';
import { normalEmail } from '../../domain/email';
import type { Invitation, InvitationKind, InvitedStudent } from '../../domain/families/invitation';
import { inOrder, POWERS } from '../../domain/families/powers';
import { identityRules } from '../../identity.rules';
import { AlreadyGuardian, InvitationNotFound } from '../../family.errors';
import { FamilyNotFound, PowerMissing, StudentNotFound } from '../../identity.errors';
import { GuardianInvited } from '../../family.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { InvitationRepository } from '../../persistence/families/invitation.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { Throttle } from '../sign-in/throttle';
import { StudentCare } from '../students/student-care';

export interface InvitationWish {
  readonly kind: InvitationKind;
  readonly email: string;
  readonly students: readonly InvitedStudent[];
}

/**
 * The owner of a family asks another adult, by mail, to guard its students. Whether the address has an account is nothing
 * that the owner learns.
 */
@Injectable()
export class InviteGuardian {
  constructor(
    private readonly care: StudentCare,
    private readonly accounts: AccountRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly invitations: InvitationRepository,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, wish: InvitationWish, key: IdempotencyKey): Promise<Invitation> {
    await this.requireOwner(actor, familyId);
    const email = normalEmail(wish.email);
    await this.check(familyId, email, wish);
    await this.throttle.count({ 'invitation-family': familyId });
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const expiresAt = now.add({ hours: values.invitationDays * 24 });
    const { kind } = wish;
    const students = wish.students.map(({ studentId, powers }) => ({
      studentId,
      powers: kind === 'other-family' ? [...POWERS] : inOrder(powers),
    }));
    const input = { familyId, kind, email, students };
    const { invitationId } = await this.unitOfWork.runOnce(key, input, async (tx) => {
      const family = await this.families.lock(tx, familyId);
      if (family?.ownerId !== actor.accountId) throw new PowerMissing('own');
      await this.invitations.revokeOlder(tx, familyId, email, kind, now);
      const id = await this.invitations.add(tx, { ...input, invitedBy: actor.accountId, expiresAt }, now);
      await this.outbox.append(tx, GuardianInvited, { invitationId: id, invitedBy: actor.accountId });
      return { invitationId: id };
    });
    const made = await this.invitations.find(this.database, invitationId);
    if (!made) throw new InvitationNotFound();
    return made;
  }

  async list(actor: SignedIn, familyId: Uuid): Promise<Invitation[]> {
    await this.requireOwner(actor, familyId);
    return this.invitations.ofFamily(this.database, familyId);
  }

  async revoke(actor: SignedIn, familyId: Uuid, invitationId: Uuid): Promise<void> {
    await this.requireOwner(actor, familyId);
    await this.unitOfWork.run(async (tx) => {
      const invitation = await this.invitations.lock(tx, invitationId);
      if (invitation?.familyId !== familyId) throw new InvitationNotFound();
      await this.invitations.revoke(tx, invitationId, this.clock.now());
    });
  }

  private async check(familyId: Uuid, email: string, wish: InvitationWish): Promise<void> {
    const own = new Set((await this.students.ofFamily(this.database, familyId)).map(({ id }) => id));
    const asked = new Set(wish.students.map(({ studentId }) => studentId));
    if (asked.size === 0 || asked.size !== wish.students.length) throw new StudentNotFound();
    if ([...asked].some((studentId) => !own.has(studentId))) throw new StudentNotFound();
    for (const studentId of asked) await this.care.requireMinor(this.database, studentId);
    if (wish.kind === 'other-family' && asked.size > 1) throw new StudentNotFound();
    // Only the own family's guardians are named by this refusal; of anybody else the owner learns nothing.
    for (const { accountId } of await this.guardianships.guardiansOf(this.database, familyId)) {
      if ((await this.accounts.findContact(this.database, accountId))?.email === email) throw new AlreadyGuardian();
    }
  }

  private async requireOwner(actor: SignedIn, familyId: Uuid): Promise<void> {
    const powers = await this.guardianships.findFamilyPowers(this.database, actor.accountId, familyId);
    if (!powers) throw new FamilyNotFound();
    const family = await this.families.find(this.database, familyId);
    if (family?.ownerId !== actor.accountId) throw new PowerMissing('own');
  }
}
