import { Module } from '@nestjs/common';
import { RegistrationController } from './http/registration/registration.controller';
import { AgeGateCookie } from './http/registration/age-gate-cookie';
import { ClosingController } from './http/account/closing.controller';
import { DevicesController } from './http/sign-in/devices.controller';
import { FamiliesController } from './http/families/families.controller';
import { GuardiansController } from './http/families/guardians.controller';
import { HandoverController } from './http/ages/handover.controller';
import { InvitationsController } from './http/families/invitations.controller';
import { LegalDocumentsController } from './http/legal/legal-documents.controller';
import { OwnStudentProfileController } from './http/students/own-student-profile.controller';
import { OwnAccountController } from './http/account/own-account.controller';
import { PasswordsController } from './http/passwords/passwords.controller';
import { GoogleController } from './http/google/google.controller';
import { PasskeySignInsController } from './http/second-factors/passkey-sign-ins.controller';
import { PasskeysController } from './http/second-factors/passkeys.controller';
import { ProofsController } from './http/sign-in/proofs.controller';
import { SignInAnswer } from './http/sign-in/sign-in-answer';
import { SecondFactorsController } from './http/second-factors/second-factors.controller';
import { SecondStepController } from './http/second-factors/second-step.controller';
import { SignInsController } from './http/sign-in/sign-ins.controller';
import { AgeReportsController, StudentsController } from './http/students/students.controller';
import { IdentityModule } from './identity.module';
import { FamilyChannelPolicy } from './realtime/family-channel.policy';
import { UserChannelPolicy } from './realtime/user-channel.policy';

@Module({
  imports: [IdentityModule],
  controllers: [
    RegistrationController,
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
