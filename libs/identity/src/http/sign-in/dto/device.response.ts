import { ApiProperty } from '@nestjs/swagger';
import { LinkToken } from '../../dto/fields';
import type { SignedInDevice } from '../../../use-cases/sign-in/list-devices';

export class DisownSignInRequest {
  @LinkToken()
  token: string;
}

export class DeviceResponse {
  @ApiProperty({ format: 'uuid', description: 'Of the sign-in, to end it.' })
  id: string;

  @ApiProperty({ example: 'Firefox' })
  browser: string;

  @ApiProperty({ example: 'Windows' })
  system: string;

  @ApiProperty({ enum: ['computer', 'phone', 'tablet', 'other'], enumName: 'DeviceKind' })
  kind: SignedInDevice['kind'];

  @ApiProperty({ type: String, nullable: true, description: 'The network address that it signed in from.' })
  address: string | null;

  @ApiProperty({ format: 'date-time' })
  signedInAt: string;

  @ApiProperty({ format: 'date-time', description: 'When this browser was last used, to the hour.' })
  lastSeenAt: string;

  @ApiProperty({ description: 'It is the one that asks.' })
  isCurrent: boolean;
}

export function toDeviceResponse(device: SignedInDevice): DeviceResponse {
  const { signInId: id, browser, system, kind, address, isCurrent } = device;
  const [signedInAt, lastSeenAt] = [device.signedInAt.toString(), device.lastSeenAt.toString()];
  return { id, browser, system, kind, address, signedInAt, lastSeenAt, isCurrent };
}
