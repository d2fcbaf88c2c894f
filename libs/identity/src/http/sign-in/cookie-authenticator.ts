import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Authenticator, Database, DatedRules, type SignedIn } from '@app/platform';
import { permissionsUnder } from '../../domain/second-factors/second-factor';
import { hashOf } from '../../domain/opaque-token';
import { identityRules } from '../../identity.config';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';
import { tokenIn } from './session-cookie';

/** One read for each request: nothing is cached, so that signing out or a suspension counts at the next one. */
@Injectable()
export class CookieAuthenticator extends Authenticator {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInRepository,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async authenticate(headers: { cookie?: string | undefined }): Promise<SignedIn | null> {
    const token = tokenIn(headers.cookie);
    if (!token) return null;
    const open = await this.signIns.findOpen(this.database, hashOf(token), this.clock.now());
    if (!open) return null;
    const { signInId, accountId, roles, provedAt, hasSecondFactor } = open;
    return { signInId, accountId, roles, provedAt, permissions: permissionsUnder(roles, hasSecondFactor) };
  }

  override async hasFreshProof({ provedAt }: SignedIn): Promise<boolean> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    return Temporal.Instant.compare(provedAt.add({ minutes: values.freshProofMinutes }), now) > 0;
  }

  override async stillStanding(signInIds: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
    return new Set(await this.signIns.filterOpen(this.database, signInIds, this.clock.now()));
  }
}
