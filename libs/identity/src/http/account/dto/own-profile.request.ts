import { Line } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { ProfileWish } from '../../../domain/account/own-profile';
import { BirthDate, LinkToken, MailAddress, UsState } from '../../dto/fields';

export class SaveAccountProfileRequest {
  @Line('The first name', 80)
  firstName: string;

  @Line('The last name', 80)
  lastName: string;

  @BirthDate()
  birthDate: string;

  @Line('The time zone', 64)
  timeZone: string;
}

export class SaveContactRequest {
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
}

export class AskEmailChangeRequest {
  @MailAddress()
  email: string;
}

export class ConfirmEmailChangeRequest {
  @LinkToken()
  token: string;
}

export class ConfirmEmailChangeResponse {
  @ApiProperty({
    type: String,
    enum: ['old', 'new'],
    nullable: true,
    description: 'The mailbox that is still to answer; null when the address was changed.',
  })
  waitsFor: 'old' | 'new' | null;
}

export function toProfileWish(request: SaveAccountProfileRequest): ProfileWish {
  return { ...request, birthDate: Temporal.PlainDate.from(request.birthDate) };
}
