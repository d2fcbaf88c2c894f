import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Settings, UnitOfWork, type SignedIn } from '@app/platform';
import { newToken } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { StudentSuspended } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { JoinLinkRepository } from '../../persistence/students/join-link.repository';
import { StudentCare } from './student-care';
import { Throttle } from '../sign-in/throttle';

export interface MadeJoinLink {
  /** The secret stands behind the `#`: browsers keep that part to themselves, so that no server or log ever sees it. */
  readonly url: string;
  readonly expiresAt: Temporal.Instant;
}

/** A link that signs the student in once, on whatever device opens it. A new one ends those before it. */
@Injectable()
export class MakeJoinLink {
  constructor(
    private readonly care: StudentCare,
    private readonly accounts: AccountRepository,
    private readonly links: JoinLinkRepository,
    private readonly throttle: Throttle,
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid, studentId: Uuid): Promise<MadeJoinLink> {
    await this.care.authoriseSignIn(actor, studentId, familyId);
    if (!(await this.accounts.isActive(this.database, studentId))) throw new StudentSuspended();
    await this.throttle.count({ 'join-student': studentId });
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const expiresAt = now.add({ minutes: values.joinLinkMinutes });
    const { token, hash } = newToken();
    await this.unitOfWork.run(async (tx) => {
      await this.care.stillSignIn(tx, actor, studentId, familyId);
      if (!(await this.accounts.isActive(tx, studentId))) throw new StudentSuspended();
      await this.links.revokeAll(tx, studentId, now);
      await this.links.add(tx, { studentId, tokenHash: hash, createdBy: actor.accountId, expiresAt }, now);
    });
    return { url: `${this.settings.publicUrl}/join#${token}`, expiresAt };
  }

  /** A link that was sent to the wrong person works no more. */
  async revoke(actor: SignedIn, familyId: Uuid, studentId: Uuid): Promise<void> {
    await this.care.authoriseSignIn(actor, studentId, familyId);
    await this.unitOfWork.run(async (tx) => {
      await this.care.stillSignIn(tx, actor, studentId, familyId);
      await this.links.revokeAll(tx, studentId, this.clock.now());
    });
  }
}
