import { Module } from '@nestjs/common';
import { OwnProfileController } from './http/own-profile.controller';
import { TutorsController } from './http/tutors.controller';
import { TutorsModule } from './tutors.module';

@Module({ imports: [TutorsModule], controllers: [TutorsController, OwnProfileController] })
export class TutorsHttpModule {}
