import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { TOPICS, type Topic } from '../../domain/topics';
import type { Preference } from '../../use-cases/show-preferences';

export class PreferenceBody {
  @ApiProperty({ enum: TOPICS, enumName: 'NewsTopic' })
  @IsIn(TOPICS, { message: 'There is no such kind of news.' })
  topic: Topic;

  @ApiProperty()
  @IsBoolean()
  isWanted: boolean;
}

export class PreferencesResponse {
  @ApiProperty({ type: [PreferenceBody], description: 'Every switch of this account. Service mail has none.' })
  items: PreferenceBody[];
}

export function toPreferencesResponse(preferences: readonly Preference[]): PreferencesResponse {
  return { items: preferences.map(({ topic, isWanted }) => ({ topic, isWanted })) };
}
