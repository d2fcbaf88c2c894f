import { Module } from '@nestjs/common';
import { ConsoleModule } from './console.module';
import { PushAccessReviews, PushAgeCleared, PushAgeConfirmed, PushAgeDoubted } from './realtime/push-queue-changes';

@Module({
  imports: [ConsoleModule],
  providers: [PushAccessReviews, PushAgeDoubted, PushAgeCleared, PushAgeConfirmed],
})
export class ConsoleSubscribersModule {}
