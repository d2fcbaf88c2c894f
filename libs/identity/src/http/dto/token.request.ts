import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** The secret of a link, sent in the body: it stands in no address that a server writes down. */
export class TokenRequest {
  @ApiProperty({ maxLength: 200 })
  @IsString({ message: 'Open the whole link.' })
  @MaxLength(200, { message: 'Open the whole link.' })
  token: string;
}
