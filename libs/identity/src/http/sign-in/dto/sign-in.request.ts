import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { Secret, SignInName } from '../../dto/fields';

/** What is no address is only a wrong one: signing in explains nothing. */
export class SignInRequest {
  @SignInName('e-mail address')
  email: string;

  @Secret('The password')
  password: string;

  @ApiProperty({ type: Boolean, required: false, description: 'Whoever closed their account wants it again.' })
  @IsOptional()
  @IsBoolean({ message: 'Say true to open a closed account again.' })
  comesBack?: boolean;
}

export class StudentSignInRequest {
  @SignInName('sign-in name')
  handle: string;

  @Secret('The passphrase')
  passphrase: string;
}
