import { Injectable } from '@nestjs/common';
import { StaffPeopleFacade, type StaffMember, type StaffRole } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { AuditTrail, UnitOfWork, type SignedIn } from '@app/platform';
import { OwnRoles, PersonUnknown } from '../console.errors';

export interface RolesWish {
  readonly roles: readonly StaffRole[];
  readonly reason: string;
}

/** Who works here and as what. An admin changes everybody's roles but their own, so that at least one admin stays. */
@Injectable()
export class ManageStaff {
  constructor(
    private readonly people: StaffPeopleFacade,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(): Promise<StaffMember[]> {
    return this.people.staff();
  }

  async setRoles(actor: SignedIn, accountId: Uuid, { roles, reason }: RolesWish): Promise<void> {
    if (accountId === actor.accountId) throw new OwnRoles();
    await this.unitOfWork.run(async (tx) => {
      const change = await this.people.setRoles(tx, { accountId, roles, by: actor.accountId });
      if (change.granted.length + change.ended.length === 0) return;
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.changed-staff-roles',
        subjectType: 'person',
        subjectId: accountId,
        reason,
        facts: { granted: [...change.granted], ended: [...change.ended] },
      });
    });
  }

  /** Somebody who has an account becomes staff. */
  async add(actor: SignedIn, email: string, wish: RolesWish): Promise<Uuid> {
    const [person] = await this.people.search({ email }, 1);
    if (!person) throw new PersonUnknown();
    const held = (await this.list()).find(({ accountId }) => accountId === person.accountId)?.roles ?? [];
    await this.setRoles(actor, person.accountId, { ...wish, roles: [...held, ...wish.roles] });
    return person.accountId;
  }
}
