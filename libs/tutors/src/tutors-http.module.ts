import { Module } from '@nestjs/common';
import { ApplicationController } from './http/application.controller';
import { AvatarsController } from './http/avatars.controller';
import { DocumentsController } from './http/documents.controller';
import { OwnProfileController } from './http/own-profile.controller';
import { TutorsController } from './http/tutors.controller';
import { TutorsModule } from './tutors.module';

@Module({
  imports: [TutorsModule],
  controllers: [TutorsController, OwnProfileController, ApplicationController, DocumentsController, AvatarsController],
})
export class TutorsHttpModule {}
