import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { Secret } from './fields';

/** What is no address is only a wrong one: signing in explains nothing. */
export class SignInRequest {
  @ApiProperty({ maxLength: 254 })
  @IsString({ message: 'Enter your e-mail address.' })
  @MaxLength(254, { message: 'The e-mail address is too long.' })
  email: string;

  @Secret('The password')
  password: string;
}

export class StudentSignInRequest {
  @ApiProperty({ maxLength: 100 })
  @IsString({ message: 'Enter your sign-in name.' })
  @MaxLength(100, { message: 'The sign-in name is too long.' })
  handle: string;

  @Secret('The passphrase')
  passphrase: string;
}
