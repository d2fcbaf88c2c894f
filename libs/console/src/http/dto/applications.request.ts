import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import {
  APPLICATION_STATES,
  DECISIONS,
  VETTING_KINDS,
  VETTING_RESULTS,
  type ApplicationState,
  type Decision,
  type NewVettingCheck,
  type VettingKind,
  type VettingResult,
} from '@app/tutors';
import { InvalidRequest, Line } from '@app/platform';
import { Cursor, Reason } from './fields';

const DATE = /^\d{4}-\d\d-\d\d$/;
const date = { message: 'Write a date like 2027-03-01.' };

export class ListApplicationsRequest {
  @ApiProperty({ enum: APPLICATION_STATES, enumName: 'ApplicationState' })
  @IsIn(APPLICATION_STATES, { message: 'Choose a state of applications.' })
  state: ApplicationState;

  @Cursor()
  cursor?: string;
}

export class ListExpiringChecksRequest {
  @Cursor()
  cursor?: string;
}

export class RecordCheckRequest {
  @ApiProperty({ enum: VETTING_KINDS, enumName: 'VettingKind' })
  @IsIn(VETTING_KINDS, { message: 'Choose the check.' })
  kind: VettingKind;

  @ApiProperty({ enum: VETTING_RESULTS, enumName: 'VettingResult' })
  @IsIn(VETTING_RESULTS, { message: 'Choose the result.' })
  result: VettingResult;

  @Line('The provider', 80)
  provider: string;

  @Line('The reference', 120)
  providerReference: string;

  @ApiProperty({ format: 'date' })
  @Matches(DATE, date)
  checkedOn: string;

  @ApiProperty({ format: 'date', description: 'Valid until the end of this day, UTC.' })
  @Matches(DATE, date)
  expiresOn: string;
}

export class DecideApplicationRequest {
  @ApiProperty({ enum: DECISIONS, enumName: 'ApplicationDecision' })
  @IsIn(DECISIONS, { message: 'Choose what to answer.' })
  decision: Decision;

  @Reason(2000)
  reason: string;
}

export class TutorReasonRequest {
  @Reason()
  reason: string;
}

export function toNewCheck(body: RecordCheckRequest): NewVettingCheck {
  const { kind, result, provider, providerReference } = body;
  return {
    kind,
    result,
    provider,
    providerReference,
    checkedAt: startOf(body.checkedOn, '/checkedOn'),
    expiresAt: startOf(body.expiresOn, '/expiresOn').add({ hours: 24 }),
  };
}

function startOf(text: string, pointer: string): Temporal.Instant {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toZonedDateTime('UTC').toInstant();
  } catch {
    throw new InvalidRequest([{ pointer, detail: 'There is no such day.' }]);
  }
}
