import { Line } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, Equals, IsArray, IsIn, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { LEGAL_DOCUMENTS, type LegalDocumentName } from '../../../domain/legal/legal-document';
import { REGISTERED_ROLES, type RegisteredRole } from '../../../persistence/registration/registration.repository';
import type { GuardianRegistration } from '../../../use-cases/registration/register-guardian';
import { BirthDate, MailAddress, Secret, UsState } from '../../dto/fields';

export class AcceptedDocumentRequest {
  @ApiProperty({ enum: LEGAL_DOCUMENTS, enumName: 'LegalDocumentName' })
  @IsIn(LEGAL_DOCUMENTS, { message: 'There is no such document.' })
  document: LegalDocumentName;

  @Line('The version', 40)
  version: string;

  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'This is not the hash of a document.' })
  sha256: string;
}

export class RegisterGuardianRequest {
  @ApiProperty({ enum: REGISTERED_ROLES, enumName: 'RegisteredRole', required: false, default: 'guardian' })
  @IsOptional()
  @IsIn(REGISTERED_ROLES, { message: 'One registers as a guardian or as a tutor.' })
  role?: RegisteredRole;

  @Line('The first name', 80)
  firstName: string;

  @Line('The last name', 80)
  lastName: string;

  @MailAddress()
  email: string;

  @Secret('The password')
  password: string;

  @BirthDate()
  birthDate: string;

  @Line('The phone number', 40)
  phone: string;

  @Line('The street', 200)
  street: string;

  @Line('The city', 100)
  city: string;

  @UsState()
  stateCode: string;

  @Line('The ZIP code', 20)
  postalCode: string;

  @Line('The time zone', 64)
  timeZone: string;

  @ApiProperty({ type: Boolean, enum: [true], description: 'The person says that they are an adult.' })
  @Equals(true, { message: 'Please confirm that you are 18 or older.' })
  attestsAdult: true;

  @ApiProperty({ type: [AcceptedDocumentRequest] })
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AcceptedDocumentRequest)
  accepted: AcceptedDocumentRequest[];
}

export function toRegistration(request: RegisterGuardianRequest): GuardianRegistration {
  return { ...request, role: request.role ?? 'guardian', birthDate: Temporal.PlainDate.from(request.birthDate) };
}
