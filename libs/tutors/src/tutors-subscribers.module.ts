import { Module } from '@nestjs/common';
import { TutorsModule } from './tutors.module';
import { RemindOfChecks } from './use-cases/remind-of-checks';
import { RemoveFiles } from './use-cases/remove-files';
import { UnlistClosedTutor } from './use-cases/unlist-closed-tutor';
import { UnlistRunOut } from './use-cases/unlist-run-out';

@Module({ imports: [TutorsModule], providers: [RemindOfChecks, RemoveFiles, UnlistRunOut, UnlistClosedTutor] })
export class TutorsSubscribersModule {}
