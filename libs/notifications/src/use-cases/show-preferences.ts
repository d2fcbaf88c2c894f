import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@app/platform';
import { switchesFor, type Topic } from '../domain/topics';
import { WishRepository } from '../persistence/wish.repository';

export type Preference = { topic: Topic; isWanted: boolean };

/** The switches that there are for this person, and how they stand. */
@Injectable()
export class ShowPreferences {
  constructor(private readonly wishes: WishRepository) {}

  async execute(actor: SignedIn): Promise<Preference[]> {
    const wanted = await this.wishes.wishesOf(actor.accountId);
    return switchesFor(actor.roles, wanted).map((topic) => ({ topic, isWanted: wanted.has(topic) }));
  }
}
