import { Injectable, Logger } from '@nestjs/common';
import { Clock, DomainError, type Uuid } from '@app/kernel';
import { Database, DatedRules, UnitOfWork, type SignedIn } from '@app/platform';
import { normalEmail } from '../../domain/email';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { GoogleProvider, type GooglePerson } from '../../google/google-provider';
import { identityRules } from '../../identity.rules';
import { AccountRepository } from '../../persistence/account/account.repository';
import { GoogleRepository, type GoogleAttempt } from '../../persistence/google/google.repository';
import { OpenSignIn, type Caller, type SignedInNow } from '../sign-in/open-sign-in';
import { ReopenAccount } from '../account/reopen-account';
import { Throttle } from '../sign-in/throttle';
import { FactorChanges } from '../second-factors/factor-changes';

/** How a visit to Google ended. */
export type GoogleReturn =
  | { readonly is: 'signed-in'; readonly signedIn: SignedInNow; readonly nextPath: string }
  | { readonly is: 'unknown'; readonly email: string }
  | { readonly is: 'linked' }
  | { readonly is: 'failed' | 'unverified' | 'refused'; readonly wasLink: boolean }
  | { readonly is: 'taken' | 'other-address' | 'closed' };

export interface Returned {
  /** As it came, with its question mark. */
  readonly query: string;
  readonly state: string;
  readonly browserToken: string | null;
}

/**
 * Who comes back from Google. An account of ours is opened by the Google account that is linked to it, or by one whose
 * address Google proved where ours is proven as well. A stranger leaves nothing behind.
 */
@Injectable()
export class ReturnFromGoogle {
  private readonly logger = new Logger(ReturnFromGoogle.name);

  constructor(
    private readonly database: Database,
    private readonly google: GoogleProvider,
    private readonly visits: GoogleRepository,
    private readonly accounts: AccountRepository,
    private readonly changes: FactorChanges,
    private readonly reopening: ReopenAccount,
    private readonly opening: OpenSignIn,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(returned: Returned, actor: SignedIn | null, caller: Caller): Promise<GoogleReturn> {
    const attempt = await this.take(returned);
    if (!attempt) return { is: 'failed', wasLink: actor !== null };
    const wasLink = attempt.signInId !== null;
    const person = await this.person(returned, attempt);
    if (!person) return { is: 'failed', wasLink };
    if (!person.isEmailVerified) return { is: 'unverified', wasLink };
    if (attempt.signInId !== null) return this.link(attempt.signInId, person, actor);
    return this.signIn(person, attempt.nextPath, caller);
  }

  private async take({ state, browserToken }: Returned): Promise<GoogleAttempt | null> {
    if (browserToken === null) return null;
    const hashes = { state: hashOf(state), browser: hashOf(browserToken) };
    return this.unitOfWork.run((tx) => this.visits.takeAttempt(tx, hashes, this.clock.now()));
  }

  /** Null for a code, state or token that does not fit, and for a person who changed their mind at Google. */
  private async person({ query, state }: Returned, attempt: GoogleAttempt): Promise<GooglePerson | null> {
    try {
      return await this.google.personOf(query, { state, ...attempt });
    } catch (error) {
      this.logger.warn(`A visit to Google failed: ${error instanceof Error ? error.message : 'unknown'}`);
      return null;
    }
  }

  private async link(signInId: Uuid, person: GooglePerson, actor: SignedIn | null): Promise<GoogleReturn> {
    // Whoever is signed in here by now must be the one who asked.
    if (actor?.signInId !== signInId) return { is: 'failed', wasLink: true };
    const own = await this.accounts.findCredentialsByEmail(this.database, normalEmail(person.email));
    if (own?.accountId !== actor.accountId || !own.isVerified) return { is: 'other-address' };
    return { is: (await this.saveLink(actor.accountId, person, { replaces: true })) ? 'linked' : 'taken' };
  }

  private async signIn(person: GooglePerson, nextPath: string, caller: Caller): Promise<GoogleReturn> {
    const unknown = { is: 'unknown', email: person.email } as const;
    const accountId = (await this.visits.findAccount(this.database, person)) ?? (await this.findByAddress(person));
    if (accountId === null) return unknown;
    if ((await this.accounts.findCredentials(this.database, accountId))?.state === 'closed') {
      // Whether they want it again is asked on our own page, not in passing; and not once it is as good as erased.
      return (await this.reopening.possibleUntil(accountId)) ? { is: 'closed' } : unknown;
    }
    const { values } = await this.rules.at(identityRules, this.clock.now());
    try {
      const signedIn = await this.opening.execute(accountId, values.signInDays, caller);
      await this.throttle.forgive({}, { 'google-address': networkOf(caller.address) });
      return { is: 'signed-in', signedIn, nextPath };
    } catch (error) {
      if (error instanceof DomainError) return { is: 'refused', wasLink: false };
      throw error;
    }
  }

  /**
   * An address that nobody proved to us may be somebody else's registration: it is as unknown as any other. So is one
   * whose account has a Google account already: this is another person with the address of the first. An account that is
   * closed is found, and linked to nothing.
   */
  private async findByAddress(person: GooglePerson): Promise<Uuid | null> {
    const own = await this.accounts.findCredentialsByEmail(this.database, normalEmail(person.email));
    if (!own?.isVerified) return null;
    if (own.state === 'closed')
      return (await this.visits.findLink(this.database, own.accountId)) ? null : own.accountId;
    if (own.state !== 'active') return null;
    return (await this.saveLink(own.accountId, person, { replaces: false })) ? own.accountId : null;
  }

  private saveLink(accountId: Uuid, person: GooglePerson, { replaces }: { replaces: boolean }): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      await this.accounts.lock(tx, accountId);
      // The address may have become another's since it was looked for, or the account may be closed.
      const own = await this.accounts.findCredentialsByEmail(tx, normalEmail(person.email));
      if (own?.accountId !== accountId || own.state !== 'active') return false;
      if (!replaces && (await this.visits.findLink(tx, accountId))) return false;
      if (!(await this.visits.link(tx, accountId, person, this.clock.now()))) return false;
      await this.changes.announce(tx, accountId, 'google-linked');
      return true;
    });
  }
}
