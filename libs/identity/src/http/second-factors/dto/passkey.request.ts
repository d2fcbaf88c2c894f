import { Line } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsObject, IsOptional } from 'class-validator';

/** What `navigator.credentials` answered, as JSON. Its form is checked where it is understood. */
const Answer = () =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true }),
    IsObject({ message: 'Send what the browser answered.' }),
  );

export const OptionalAnswer = () =>
  applyDecorators(
    ApiPropertyOptional({ type: 'object', additionalProperties: true }),
    IsOptional(),
    IsObject({ message: 'Send what the browser answered.' }),
  );

export class AddPasskeyRequest {
  @Line('The name', 60)
  name: string;

  @Answer()
  answer: Record<string, unknown>;
}

export class RenamePasskeyRequest {
  @Line('The name', 60)
  name: string;
}

export class PasskeySignInRequest {
  @Answer()
  answer: Record<string, unknown>;

  @ApiPropertyOptional({ type: Boolean, description: 'Whoever closed their account wants it again.' })
  @IsOptional()
  @IsBoolean({ message: 'Say true to open a closed account again.' })
  comesBack?: boolean;
}
