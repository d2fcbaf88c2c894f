import { Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller';
import { AgeGateCookie } from './http/age-gate-cookie';
import { FamiliesController } from './http/families.controller';
import { LegalDocumentsController } from './http/legal-documents.controller';
import { PasswordsController } from './http/passwords.controller';
import { ProofsController } from './http/proofs.controller';
import { SignInAnswer } from './http/sign-in-answer';
import { SecondFactorsController } from './http/second-factors.controller';
import { SecondStepController } from './http/second-step.controller';
import { SignInsController } from './http/sign-ins.controller';
import { IdentityModule } from './identity.module';
import { FamilyChannelPolicy } from './realtime/family-channel.policy';
import { UserChannelPolicy } from './realtime/user-channel.policy';

@Module({
  imports: [IdentityModule],
  controllers: [
    AccountsController,
    PasswordsController,
    ProofsController,
    SecondFactorsController,
    SecondStepController,
    SignInsController,
    FamiliesController,
    LegalDocumentsController,
  ],
  providers: [AgeGateCookie, SignInAnswer, FamilyChannelPolicy, UserChannelPolicy],
})
export class IdentityHttpModule {}
