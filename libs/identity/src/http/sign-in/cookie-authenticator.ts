import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Authenticator, Database, DatedRules, type SignedIn } from '@app/platform';
import { permissionsUnder } from '../../domain/second-factors/second-factor';
import { hashOf } from '../../domain/opaque-token';
import { identityRules } from '../../identity.rules';
import { SignInRepository } from '../../persistence/sign-in/sign-in.repository';
import { NoteDeviceUse } from '../../use-cases/sign-in/note-device-use';
import { tokenIn } from './session-cookie';

/**
 * One read for each request: nothing is cached, so that signing out or a suspension counts at the next one. The first of an
 * hour also writes down that the device is in use.
 */
@Injectable()
export class CookieAuthenticator extends Authenticator {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInRepository,
    private readonly deviceUse: NoteDeviceUse,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async authenticate(headers: { cookie?: string | undefined }): Promise<SignedIn | null> {
    const token = tokenIn(headers.cookie);
    if (!token) return null;
    const now = this.clock.now();
    const open = await this.signIns.findOpen(this.database, hashOf(token), now);
    if (!open) return null;
    await this.deviceUse.execute(open, now);
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
