import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { LinkGone } from '../../account.errors';
import { HandoverAddressTaken } from '../../family.errors';

import { HandoverCompleted } from '../../family.events';
import { GuardianshipChanged } from '../../identity.events';
import { AcceptanceRepository } from '../../persistence/legal/acceptance.repository';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { HandoverRepository, type HandoverWish } from '../../persistence/ages/handover.repository';
import { JoinLinkRepository } from '../../persistence/students/join-link.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { FactorChanges } from '../second-factors/factor-changes';
import { SignOut } from '../sign-in/sign-out';
import { Throttle } from '../sign-in/throttle';

/**
 * The link in the mail to the student's own address, opened while they are signed in: from here on the profile is theirs.
 * A link that went to a mistyped address therefore gives nobody anything.
 */
@Injectable()
export class CompleteHandover {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly acceptances: AcceptanceRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly handovers: HandoverRepository,
    private readonly links: JoinLinkRepository,
    private readonly factors: FactorChanges,
    private readonly signOut: SignOut,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, token: string, address: string): Promise<void> {
    const shared = { 'link-address': networkOf(address) };
    await this.throttle.count(shared);
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const studentId = actor.accountId;
    await this.unitOfWork.run(async (tx) => {
      await this.students.lock(tx, studentId);
      const handover = await this.handovers.lock(tx, studentId);
      const link = await this.handovers.findByToken(tx, hashOf(token));
      const isOver = link && Temporal.Instant.compare(now, link.madeAt.add({ hours: values.verificationHours })) >= 0;
      if (!link || isOver || link.studentId !== studentId || !handover?.wish || handover.completedAt)
        throw new LinkGone();
      const { wish } = handover;
      const holder = await this.accounts.findCredentialsByEmail(this.database, wish.email);
      if (holder) throw new HandoverAddressTaken();
      await this.accounts.comeOfAge(tx, studentId, wish, now);
      await this.acceptances.add(
        tx,
        { accountId: studentId, role: 'student', address: wish.address },
        wish.accepted,
        now,
      );
      // A guardian may have made a link that still works, or a passkey on a day when they sat at the student's device.
      await this.links.revokeAll(tx, studentId, now);
      await this.factors.removeAll(tx, studentId);
      const endedIds = await this.endOthers(tx, studentId, wish);
      await this.handovers.complete(tx, studentId, now);
      await this.signOut.endOthers(tx, actor);
      await this.outbox.append(tx, HandoverCompleted, { studentId, endedIds });
    });
    await this.throttle.forgive({}, shared);
  }

  /** A family stays with its owner or not at all: its owner sees every student of it. */
  private async endOthers(tx: Transaction, studentId: Uuid, { keeps }: HandoverWish): Promise<Uuid[]> {
    const guardianships = await this.guardianships.guardianshipsOf(tx, studentId);
    const kept = new Set<string>();
    for (const familyId of await this.students.familiesOf(tx, studentId)) {
      const family = await this.families.find(tx, familyId);
      if (family && keeps.includes(family.ownerId)) kept.add(familyId);
      else await this.families.removeStudent(tx, familyId, studentId);
    }
    const ended = new Set<Uuid>();
    for (const { accountId, familyId, powers } of guardianships) {
      const stays = kept.has(familyId) && keeps.includes(accountId);
      const link = { familyId, studentId, guardianId: accountId };
      if (stays) await this.guardianships.setPresence(tx, link, false, this.clock.now());
      else if (kept.has(familyId)) await this.guardianships.remove(tx, link);
      if (!stays && powers.length > 0) ended.add(accountId);
      await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId });
    }
    return [...ended];
  }
}
