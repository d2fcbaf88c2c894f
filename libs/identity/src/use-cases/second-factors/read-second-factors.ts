import { Injectable } from '@nestjs/common';
import { Database, Sealer, type SignedIn } from '@app/platform';
import { isStaff } from '../../domain/second-factors/second-factor';
import { GoogleProvider } from '../../google/google-provider';
import { GoogleRepository, type GoogleLink } from '../../persistence/google/google.repository';
import { PasskeyRepository, type Passkey } from '../../persistence/second-factors/passkey.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';

export interface SecondFactors {
  /** Staff can't do without one. */
  readonly isRequired: boolean;
  /** Whether this installation can keep the secret of an authenticator app. */
  readonly isTotpOffered: boolean;
  readonly totpAddedAt: Temporal.Instant | null;
  readonly passkeys: readonly Passkey[];
  readonly recoveryCodesLeft: number;
  readonly isGoogleOffered: boolean;
  readonly google: GoogleLink | null;
}

/** How the caller's account is protected. */
@Injectable()
export class ReadSecondFactors {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactorRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly provider: GoogleProvider,
    private readonly visits: GoogleRepository,
    private readonly sealer: Sealer,
  ) {}

  async execute({ accountId, roles }: SignedIn): Promise<SecondFactors> {
    const { recoveryCodesLeft } = await this.factors.factorsOf(this.database, accountId);
    return {
      isRequired: isStaff(roles),
      isTotpOffered: this.sealer.hasKey,
      totpAddedAt: await this.factors.totpAddedAt(this.database, accountId),
      passkeys: await this.passkeys.listOf(this.database, accountId),
      recoveryCodesLeft,
      isGoogleOffered: this.provider.isOffered,
      google: await this.visits.findLink(this.database, accountId),
    };
  }
}
