import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength } from 'class-validator';

export class VerifyEmailRequest {
  @ApiProperty({ maxLength: 200 })
  @IsString({ message: 'Open the link from our mail.' })
  @MaxLength(200, { message: 'Open the link from our mail.' })
  token: string;
}

export class ResendVerificationRequest {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail({}, { message: 'Enter an e-mail address like name@example.com.' })
  @MaxLength(254, { message: 'The e-mail address is too long.' })
  email: string;
}
