import { Module } from '@nestjs/common';
import { TutorsModule } from './tutors.module';
import { RemoveFiles } from './use-cases/remove-files';
import { UnlistRunOut } from './use-cases/unlist-run-out';

@Module({ imports: [TutorsModule], providers: [RemoveFiles, UnlistRunOut] })
export class TutorsSubscribersModule {}
