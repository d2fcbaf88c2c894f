import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { OptionalAnswer } from '../../second-factors/dto/passkey.request';

export const OptionalSecret = (name: string) =>
  applyDecorators(
    ApiProperty({ type: String, required: false, format: 'password', minLength: 1, maxLength: 1000 }),
    IsOptional(),
    IsString({ message: `The ${name} is a text.` }),
    MinLength(1, { message: `Please enter the ${name}.` }),
    MaxLength(1000, { message: `The ${name} is too long.` }),
  );

/** One of them. */
export class ProofRequest {
  @OptionalSecret('password')
  password?: string;

  /** Six digits of an authenticator app, or a recovery code. */
  @OptionalSecret('code')
  code?: string;

  @OptionalAnswer()
  passkey?: Record<string, unknown>;
}
