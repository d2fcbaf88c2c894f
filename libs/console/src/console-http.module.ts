import { Module } from '@nestjs/common';
import { ConsoleModule } from './console.module';
import { AccessReviewsController } from './http/access-reviews.controller';
import { AgeCasesController } from './http/age-cases.controller';
import { ApplicationsController } from './http/applications.controller';
import { ConsoleController } from './http/console.controller';
import { PeopleController } from './http/people.controller';
import { StaffController } from './http/staff.controller';
import { StaffChannelPolicy } from './realtime/staff-channel.policy';

@Module({
  imports: [ConsoleModule],
  controllers: [
    ConsoleController,
    ApplicationsController,
    PeopleController,
    AccessReviewsController,
    StaffController,
    AgeCasesController,
  ],
  providers: [StaffChannelPolicy],
})
export class ConsoleHttpModule {}
