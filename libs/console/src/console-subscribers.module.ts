import { Module } from '@nestjs/common';
import { ConsoleModule } from './console.module';
import { QUEUE_PUSHES } from './realtime/push-queue-changes';

@Module({ imports: [ConsoleModule], providers: QUEUE_PUSHES })
export class ConsoleSubscribersModule {}
