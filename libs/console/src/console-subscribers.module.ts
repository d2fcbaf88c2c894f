import { Module } from '@nestjs/common';
import { ConsoleModule } from './console.module';
import {
  PushAccessReviews,
  PushAgeCleared,
  PushAgeConfirmed,
  PushAgeDoubted,
  PushApplicationDecided,
  PushApplicationSubmitted,
  PushCheckExpiring,
  PushTutorListed,
  PushTutorUnlisted,
} from './realtime/push-queue-changes';

@Module({
  imports: [ConsoleModule],
  providers: [
    PushAccessReviews,
    PushAgeDoubted,
    PushAgeCleared,
    PushAgeConfirmed,
    PushApplicationSubmitted,
    PushApplicationDecided,
    PushCheckExpiring,
    PushTutorListed,
    PushTutorUnlisted,
  ],
})
export class ConsoleSubscribersModule {}
