import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { SignInName } from '../../dto/fields';

export class ConfirmTotpRequest {
  /** As it came with the secret. */
  @ApiProperty({ maxLength: 1000 })
  @IsString({ message: 'The ticket is a text.' })
  @MaxLength(1000, { message: 'The ticket is too long.' })
  ticket: string;

  /** What the app shows now. */
  @SignInName('code')
  code: string;
}
