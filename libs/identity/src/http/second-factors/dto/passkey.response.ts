import { ApiProperty } from '@nestjs/swagger';
import type { AddedPasskey } from '../../../use-cases/second-factors/add-passkey';
import { PasskeyResponse, toPasskeyResponse } from './second-factors.response';

export class PasskeyOptionsResponse {
  /** For `navigator.credentials`, as JSON: WebAuthn's own form. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  options: Record<string, unknown>;
}

export class AddedPasskeyResponse {
  @ApiProperty()
  passkey: PasskeyResponse;

  /** Shown this once. Empty where the earlier codes stay good. */
  @ApiProperty({ type: [String] })
  recoveryCodes: string[];
}

export function toPasskeyOptionsResponse(options: object): PasskeyOptionsResponse {
  return { options: { ...options } };
}

export function toAddedPasskeyResponse({ passkey, recoveryCodes }: AddedPasskey): AddedPasskeyResponse {
  return { passkey: toPasskeyResponse(passkey), recoveryCodes };
}
