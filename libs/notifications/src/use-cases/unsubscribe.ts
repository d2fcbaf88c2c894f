import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import type { Topic } from '../domain/topics';
import { UnsubscribeLinkSealer, type Unsubscription } from '../mail/unsubscribe-links';
import { UnknownLink } from '../notifications.errors';
import { WishRepository } from '../persistence/wish.repository';

/** Switches the one kind of mail off that a link is for. Whoever holds the link may: it came with that mail. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly links: UnsubscribeLinkSealer,
    private readonly wishes: WishRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** What it would switch off. Whether it is on says something of the account, and is not answered. */
  topicOf(token: string): Topic {
    return this.opened(token).topic;
  }

  /** Repeating it, or an account that is gone, is answered alike. */
  async execute(token: string): Promise<Topic> {
    const { accountId, topic } = this.opened(token);
    await this.unitOfWork.run((tx) => this.wishes.takeBack(tx, accountId, topic, this.clock.now()));
    return topic;
  }

  private opened(token: string): Unsubscription {
    const found = this.links.open(token);
    if (!found) throw new UnknownLink();
    return found;
  }
}
