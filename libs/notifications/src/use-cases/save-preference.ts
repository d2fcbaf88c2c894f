import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { switchesFor, topicsFor } from '../domain/topics';
import { TopicNotOffered } from '../notifications.errors';
import { WishRepository } from '../persistence/wish.repository';
import type { Preference } from './show-preferences';

/** Turns one switch; what goes out after this moment heeds it. Repeating changes nothing. */
@Injectable()
export class SavePreference {
  constructor(
    private readonly wishes: WishRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, { topic, isWanted }: Preference): Promise<void> {
    const wanted = await this.wishes.wishesOf(actor.accountId);
    const switches = isWanted ? topicsFor(actor.roles) : switchesFor(actor.roles, wanted);
    if (!switches.includes(topic)) throw new TopicNotOffered();
    await this.unitOfWork.run((tx) => this.wishes.save(tx, actor.accountId, topic, isWanted, this.clock.now()));
  }
}
