import { Module } from '@nestjs/common';
import { AccountsController } from './http/accounts.controller';
import { AgeGateCookie } from './http/age-gate-cookie';
import { ClosingController } from './http/closing.controller';
import { DevicesController } from './http/devices.controller';
import { FamiliesController } from './http/families.controller';
import { GuardiansController } from './http/guardians.controller';
import { HandoverController } from './http/handover.controller';
import { InvitationsController } from './http/invitations.controller';
import { LegalDocumentsController } from './http/legal-documents.controller';
import { OwnStudentProfileController } from './http/own-student-profile.controller';
import { OwnAccountController } from './http/own-account.controller';
import { PasswordsController } from './http/passwords.controller';
import { GoogleController } from './http/google.controller';
import { PasskeySignInsController } from './http/passkey-sign-ins.controller';
import { PasskeysController } from './http/passkeys.controller';
import { ProofsController } from './http/proofs.controller';
import { SignInAnswer } from './http/sign-in-answer';
import { SecondFactorsController } from './http/second-factors.controller';
import { SecondStepController } from './http/second-step.controller';
import { SignInsController } from './http/sign-ins.controller';
import { AgeReportsController, StudentsController } from './http/students.controller';
import { IdentityModule } from './identity.module';
import { FamilyChannelPolicy } from './realtime/family-channel.policy';
import { UserChannelPolicy } from './realtime/user-channel.policy';

@Module({
  imports: [IdentityModule],
  controllers: [
    AccountsController,
    OwnAccountController,
    PasswordsController,
    ProofsController,
    GoogleController,
    PasskeySignInsController,
    PasskeysController,
    SecondFactorsController,
    SecondStepController,
    SignInsController,
    DevicesController,
    ClosingController,
    FamiliesController,
    StudentsController,
    GuardiansController,
    InvitationsController,
    AgeReportsController,
    HandoverController,
    OwnStudentProfileController,
    LegalDocumentsController,
  ],
  providers: [AgeGateCookie, SignInAnswer, FamilyChannelPolicy, UserChannelPolicy],
})
export class IdentityHttpModule {}
