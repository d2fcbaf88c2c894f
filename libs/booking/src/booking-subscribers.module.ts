import { Module } from '@nestjs/common';
import { BookingModule } from './booking.module';
import { PUSHES, SessionPushes } from './realtime/push-changes';
import { LapseDue } from './use-cases/lapse-due';

@Module({ imports: [BookingModule], providers: [SessionPushes, ...PUSHES, LapseDue] })
export class BookingSubscribersModule {}
