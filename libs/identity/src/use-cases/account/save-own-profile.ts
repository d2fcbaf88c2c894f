import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DatedRules, UnitOfWork, type SignedIn } from '@app/platform';
import { BirthDateRefused } from '../../account.errors';
import { isAdult } from '../../domain/ages/age';
import type { ProfileWish } from '../../domain/account/own-profile';
import { checkedContact, type PostalContact } from '../../domain/account/postal-contact';
import { isTimeZone } from '../../domain/us-places';
import { identityRules } from '../../identity.rules';
import { UnknownTimeZone } from '../../identity.errors';
import { ProfileRepository } from '../../persistence/account/profile.repository';

/** Policy 11: an adult corrects every field that they entered, by themselves. A student's are their guardians' to change. */
@Injectable()
export class SaveOwnProfile {
  constructor(
    private readonly profiles: ProfileRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: SignedIn, wish: ProfileWish): Promise<void> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    if (!isAdult(wish.birthDate, now, values)) throw new BirthDateRefused();
    if (!isTimeZone(wish.timeZone)) throw new UnknownTimeZone();
    await this.unitOfWork.run((tx) => this.profiles.save(tx, accountId, wish));
  }

  async contact({ accountId }: SignedIn, typed: PostalContact): Promise<void> {
    const contact = checkedContact(typed);
    await this.unitOfWork.run((tx) => this.profiles.saveContact(tx, accountId, contact));
  }
}
