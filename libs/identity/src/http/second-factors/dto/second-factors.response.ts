import { ApiProperty } from '@nestjs/swagger';
import type { Passkey } from '../../../persistence/second-factors/passkey.repository';
import type { TotpStart } from '../../../use-cases/second-factors/start-totp';
import type { SecondFactors } from '../../../use-cases/second-factors/read-second-factors';

export class PasskeyResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  /** Kept in the person's own account with the maker of their device, so that it survives the device. */
  @ApiProperty()
  isSynced: boolean;

  @ApiProperty({ format: 'date-time' })
  addedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  usedAt: string | null;
}

export class GoogleLinkResponse {
  @ApiProperty()
  email: string;

  @ApiProperty({ format: 'date-time' })
  linkedAt: string;
}

export class SecondFactorsResponse {
  /** Staff can't do without a second factor. */
  @ApiProperty()
  isRequired: boolean;

  @ApiProperty()
  isTotpOffered: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  totpAddedAt: string | null;

  @ApiProperty({ type: [PasskeyResponse] })
  passkeys: PasskeyResponse[];

  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft: number;

  @ApiProperty()
  isGoogleOffered: boolean;

  /** The Google account that opens this one. */
  @ApiProperty({ type: GoogleLinkResponse, nullable: true })
  google: GoogleLinkResponse | null;
}

export class TotpStartResponse {
  /** To type into an authenticator app where the QR code can't be scanned. */
  @ApiProperty()
  secret: string;

  /** What the QR code says. */
  @ApiProperty()
  uri: string;

  /** To send back with the first code. */
  @ApiProperty()
  ticket: string;
}

export class RecoveryCodesResponse {
  /** Shown this once. Empty where the earlier codes stay good. */
  @ApiProperty({ type: [String] })
  recoveryCodes: string[];
}

export function toPasskeyResponse(passkey: Passkey): PasskeyResponse {
  return {
    id: passkey.id,
    name: passkey.name,
    isSynced: passkey.isSynced,
    addedAt: passkey.addedAt.toString(),
    usedAt: passkey.usedAt?.toString() ?? null,
  };
}

export function toSecondFactorsResponse(factors: SecondFactors): SecondFactorsResponse {
  return {
    isRequired: factors.isRequired,
    isTotpOffered: factors.isTotpOffered,
    totpAddedAt: factors.totpAddedAt?.toString() ?? null,
    passkeys: factors.passkeys.map(toPasskeyResponse),
    recoveryCodesLeft: factors.recoveryCodesLeft,
    isGoogleOffered: factors.isGoogleOffered,
    google: factors.google && { email: factors.google.email, linkedAt: factors.google.linkedAt.toString() },
  };
}

export function toTotpStartResponse({ secret, uri, ticket }: TotpStart): TotpStartResponse {
  return { secret, uri, ticket };
}
