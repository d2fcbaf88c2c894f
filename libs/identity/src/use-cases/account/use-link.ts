import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { LinkGone } from '../../account.errors';
import {
  MailTokenRepository,
  type MailToken,
  type MailTokenPurpose,
} from '../../persistence/account/mail-token.repository';
import { Throttle } from '../sign-in/throttle';

/** Finds what a link from a mail is about. One refusal (`identity.link-gone`) for unknown, used and too old. */
@Injectable()
export class UseLink {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokenRepository,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** Before anything costly is done for it; whoever uses the link locks it again in their transaction. */
  async look(token: string, address: string, ...purposes: MailTokenPurpose[]): Promise<MailToken> {
    const caller = { 'link-address': networkOf(address) };
    await this.throttle.count(caller);
    const found = this.standing(await this.tokens.find(this.database, hashOf(token), ...purposes));
    await this.throttle.forgive({}, caller);
    return found;
  }

  async lock(tx: Transaction, token: string, ...purposes: MailTokenPurpose[]): Promise<MailToken> {
    return this.standing(await this.tokens.lock(tx, hashOf(token), ...purposes));
  }

  private standing(token: MailToken | null): MailToken {
    const isOver = !token || token.isUsed || Temporal.Instant.compare(this.clock.now(), token.expiresAt) >= 0;
    if (isOver) throw new LinkGone();
    return token;
  }
}
