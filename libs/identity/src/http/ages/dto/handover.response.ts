import { ApiProperty } from '@nestjs/swagger';
import type { HandoverView } from '../../../use-cases/ages/hand-over-profile';

export class HandoverGuardianResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty({ example: 'Dana W.' })
  displayName: string;

  @ApiProperty({ format: 'uuid' })
  familyId: string;

  @ApiProperty({ description: 'Without its owner, the rest of the family ends too.' })
  isOwner: boolean;
}

export class HandoverResponse {
  @ApiProperty({ enum: ['coming', 'open', 'waiting', 'done'], enumName: 'HandoverState' })
  state: HandoverView['state'];

  @ApiProperty({ format: 'date' })
  adultOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'The address that waits to be confirmed.' })
  email: string | null;

  @ApiProperty({ type: [HandoverGuardianResponse] })
  guardians: HandoverGuardianResponse[];
}

export function toHandoverResponse(view: HandoverView): HandoverResponse {
  return {
    state: view.state,
    adultOn: view.adultOn.toString(),
    email: view.email,
    guardians: view.guardians.map(({ accountId, displayName, familyId, isOwner }) => ({
      accountId,
      displayName,
      familyId,
      isOwner,
    })),
  };
}
