import { Module } from '@nestjs/common';
import { TutorsModule } from './tutors.module';
import { UnlistRunOut } from './use-cases/unlist-run-out';

@Module({ imports: [TutorsModule], providers: [UnlistRunOut] })
export class TutorsSubscribersModule {}
