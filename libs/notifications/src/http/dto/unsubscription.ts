import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { TOPICS, type Topic } from '../../domain/topics';

const incomplete = { message: 'Open the link from our mail.' };

export class UnsubscriptionRequest {
  @ApiProperty({ maxLength: 400 })
  @IsString(incomplete)
  @MaxLength(400, incomplete)
  token: string;
}

export class UnsubscriptionResponse {
  @ApiProperty({ enum: TOPICS, enumName: 'NewsTopic', description: 'The one kind of news that the link is for.' })
  topic: Topic;
}
