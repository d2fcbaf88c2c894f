import { ApiProperty } from '@nestjs/swagger';

export class JoinOfferResponse {
  @ApiProperty({ description: 'Who the link signs in.' })
  firstName: string;
}
