import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const INSTANT_WORDS = { message: 'Use an instant such as 2027-03-01T15:00:00Z.' };

export class CreatePurchaseRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Name one of your families.' })
  familyId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a pack from the list.' })
  packId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The reservation that these minutes are bought for.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Name a session that is reserved for you.' })
  reservationId?: string;
}

export class ListPurchasesRequest {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Use the cursor as it was given.' })
  @MaxLength(500, { message: 'Use the cursor as it was given.' })
  cursor?: string;
}

export class StatementRequest {
  @ApiPropertyOptional({ format: 'date-time', description: 'Included. Without it: from the beginning.' })
  @IsOptional()
  @Matches(INSTANT, INSTANT_WORDS)
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Not included. Without it: until now.' })
  @IsOptional()
  @Matches(INSTANT, INSTANT_WORDS)
  to?: string;

  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString({ message: 'Use the cursor as it was given.' })
  @MaxLength(500, { message: 'Use the cursor as it was given.' })
  cursor?: string;
}
