import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork, type SignedIn } from '@app/platform';
import { networkOf } from '../../domain/network';
import { hashOf, newToken } from '../../domain/opaque-token';
import { ownPath } from '../../domain/google/own-path';
import { GoogleProvider } from '../../google/google-provider';
import { identityRules } from '../../identity.rules';
import { GoogleUnavailable } from '../../second-factor.errors';
import { GoogleRepository } from '../../persistence/google/google.repository';
import { Throttle } from '../sign-in/throttle';

export interface GoogleVisit {
  /** Where the browser goes. */
  readonly address: string;
  /** Stays in the browser, in a cookie: who comes back without it is somebody else. */
  readonly browserToken: string;
  readonly expiresAt: Temporal.Instant;
}

/** Sends a browser to Google, to sign in or to connect its account. */
@Injectable()
export class VisitGoogle {
  constructor(
    private readonly google: GoogleProvider,
    private readonly visits: GoogleRepository,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  toSignIn(next: string | undefined, address: string): Promise<GoogleVisit> {
    return this.begin(ownPath(next), null, address);
  }

  toLink(actor: SignedIn, address: string): Promise<GoogleVisit> {
    return this.begin('/settings/security', actor.signInId, address);
  }

  private async begin(nextPath: string, signInId: Uuid | null, address: string): Promise<GoogleVisit> {
    if (!this.google.isOffered) throw new GoogleUnavailable();
    await this.throttle.count({ 'google-address': networkOf(address) });
    const secrets = this.google.newSecrets();
    const googleAddress = await this.google.addressFor(secrets).catch(() => {
      throw new GoogleUnavailable();
    });
    const { token, hash } = newToken();
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const expiresAt = now.add({ minutes: values.googleAttemptMinutes });
    const { codeVerifier, nonce, state } = secrets;
    const hashes = { state: hashOf(state), browser: hash };
    await this.unitOfWork.run((tx) =>
      this.visits.addAttempt(tx, hashes, { codeVerifier, nonce, nextPath, signInId }, now, expiresAt),
    );
    return { address: googleAddress, browserToken: token, expiresAt };
  }
}
