import { Module } from '@nestjs/common';
import { Settings } from '@app/platform';
import { AgeCaseFacade } from './age-case.facade';
import { AuthenticatorModule } from './authenticator.module';
import { ACCOUNT_PROVIDERS } from './account.providers';
import { FAMILY_PROVIDERS } from './family.providers';
import { FamilyFacade } from './family.facade';
import { IdentityDemoFacade } from './identity-demo.facade';
import { PeopleFacade } from './people.facade';
import { AcceptanceRepository } from './persistence/legal/acceptance.repository';
import { AccountRepository } from './persistence/account/account.repository';
import { FamilyRepository } from './persistence/families/family.repository';
import { GuardianshipRepository } from './persistence/families/guardianship.repository';
import { LegalDocuments } from './persistence/legal/legal-documents';
import { MailTokenRepository } from './persistence/account/mail-token.repository';
import { RegistrationRepository } from './persistence/registration/registration.repository';
import { SignInRepository } from './persistence/sign-in/sign-in.repository';
import { StaffPeopleRepository } from './persistence/staff/staff-people.repository';
import { StudentRepository } from './persistence/students/student.repository';
import { ThrottleRepository } from './persistence/sign-in/throttle.repository';
import { IdentityPersonalDataProvider } from './privacy/identity-personal-data.provider';
import { SECOND_FACTOR_PROVIDERS } from './second-factor.providers';
import { AddDemoPeople } from './use-cases/demo/add-demo-people';
import { AddStudent } from './use-cases/students/add-student';
import { StaffPeopleFacade } from './staff-people.facade';
import { ChangeStaffRoles } from './use-cases/staff/change-staff-roles';
import { IssueVerification } from './use-cases/registration/issue-verification';
import { CountGuesses } from './use-cases/sign-in/count-guesses';
import { OpenSignIn } from './use-cases/sign-in/open-sign-in';
import { ProveIdentity } from './use-cases/sign-in/prove-identity';
import { ReadFamily } from './use-cases/families/read-family';
import { ReadMe } from './use-cases/account/read-me';
import { RegisterGuardian } from './use-cases/registration/register-guardian';
import { ResendVerification } from './use-cases/registration/resend-verification';
import { SecretHasher } from './use-cases/sign-in/secret-hasher';
import { SignIn } from './use-cases/sign-in/sign-in';
import { SignOut } from './use-cases/sign-in/sign-out';
import { StudentSignIn } from './use-cases/sign-in/student-sign-in';
import { Throttle } from './use-cases/sign-in/throttle';
import { VerifyEmail } from './use-cases/registration/verify-email';

const repositories = [
  AcceptanceRepository,
  AccountRepository,
  FamilyRepository,
  GuardianshipRepository,
  MailTokenRepository,
  RegistrationRepository,
  SignInRepository,
  StaffPeopleRepository,
  StudentRepository,
  ThrottleRepository,
];

const useCases = [
  AddStudent,
  ProveIdentity,
  ReadFamily,
  ReadMe,
  RegisterGuardian,
  ResendVerification,
  SignIn,
  SignOut,
  StudentSignIn,
  VerifyEmail,
];

/** People: accounts, families, students, and who may do what for whom. */
@Module({
  imports: [AuthenticatorModule],
  providers: [
    ...repositories,
    ...useCases,
    ...SECOND_FACTOR_PROVIDERS,
    ...FAMILY_PROVIDERS,
    ...ACCOUNT_PROVIDERS,
    AddDemoPeople,
    AgeCaseFacade,
    IssueVerification,
    OpenSignIn,
    SecretHasher,
    Throttle,
    CountGuesses,
    FamilyFacade,
    PeopleFacade,
    StaffPeopleFacade,
    ChangeStaffRoles,
    IdentityDemoFacade,
    IdentityPersonalDataProvider,
    {
      provide: LegalDocuments,
      useFactory: (settings: Settings) => LegalDocuments.readFrom(settings.contentDir),
      inject: [Settings],
    },
  ],
  exports: [
    ...repositories,
    ...useCases,
    ...SECOND_FACTOR_PROVIDERS,
    ...FAMILY_PROVIDERS,
    ...ACCOUNT_PROVIDERS,
    LegalDocuments,
    AgeCaseFacade,
    FamilyFacade,
    PeopleFacade,
    StaffPeopleFacade,
    IdentityDemoFacade,
  ],
})
export class IdentityModule {}
