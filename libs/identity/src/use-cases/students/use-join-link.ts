import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, type Transaction } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { JoinLinkGone, JoinLinkUsed } from '../../family.errors';
import { JoinLinkRepository, type JoinLink } from '../../persistence/students/join-link.repository';
import { OpenSignIn, type Caller, type SignedInNow } from '../sign-in/open-sign-in';
import { Throttle } from '../sign-in/throttle';

/** The student opens the link and says yes: signed in, once. Looking at it first spends nothing, or a preview would. */
@Injectable()
export class UseJoinLink {
  constructor(
    private readonly links: JoinLinkRepository,
    private readonly opening: OpenSignIn,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async look(token: string, address: string): Promise<{ firstName: string }> {
    await this.throttle.count({ 'join-address': networkOf(address) });
    const { firstName } = this.standing(await this.links.find(this.database, hashOf(token)));
    return { firstName };
  }

  async execute(token: string, caller: Caller): Promise<SignedInNow> {
    const shared = { 'join-address': networkOf(caller.address) };
    await this.throttle.count(shared);
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const { studentId } = this.standing(await this.links.find(this.database, hashOf(token)));
    const earn = async (tx: Transaction): Promise<void> => {
      const link = this.standing(await this.links.lock(tx, hashOf(token)));
      await this.links.use(tx, link.id, now);
    };
    const signedIn = await this.opening.execute(studentId, values.studentSignInDays, caller, { earn });
    await this.throttle.forgive({}, shared);
    return signedIn;
  }

  private standing(link: JoinLink | null): JoinLink {
    if (link?.isUsed) throw new JoinLinkUsed();
    const isOver = link && Temporal.Instant.compare(this.clock.now(), link.expiresAt) >= 0;
    if (!link || isOver || link.isRevoked) throw new JoinLinkGone();
    return link;
  }
}
