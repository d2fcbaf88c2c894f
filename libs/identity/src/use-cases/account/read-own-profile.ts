import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import type { EmailChange } from '../../domain/account/email-change';
import type { AcceptedVersion, OwnProfile } from '../../domain/account/own-profile';
import { AccountNotFound } from '../../identity.errors';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { ProfileRepository } from '../../persistence/account/profile.repository';

export interface OwnProfileView extends OwnProfile {
  readonly emailChange: EmailChange | null;
}

/** What the settings show of the caller. */
@Injectable()
export class ReadOwnProfile {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfileRepository,
    private readonly changes: EmailChangeRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId }: SignedIn): Promise<OwnProfileView> {
    const profile = await this.profiles.find(this.database, accountId);
    if (!profile) throw new AccountNotFound();
    return { ...profile, emailChange: await this.changes.findWaiting(this.database, accountId, this.clock.now()) };
  }

  acceptances({ accountId }: SignedIn): Promise<AcceptedVersion[]> {
    return this.profiles.acceptances(this.database, accountId);
  }
}
