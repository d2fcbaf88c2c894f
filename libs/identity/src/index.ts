export { AgeCaseFacade } from './age-case.facade';
export { FamilyFacade } from './family.facade';
export { PeopleFacade } from './people.facade';
export { IdentityDemoFacade } from './identity-demo.facade';
export { StaffPeopleFacade } from './staff-people.facade';
export { STAFF_ROLES } from './domain/staff/staff-people';
export type {
  AccountState,
  FamilyOfPerson,
  FoundPerson,
  PeopleQuery,
  PersonFile,
  PersonSignIn,
  StaffMember,
  StaffRole,
} from './domain/staff/staff-people';
export type { StaffRolesChange, StaffRolesWish } from './use-cases/staff/change-staff-roles';
export type { DemoAdult, DemoStaff, DemoStudent } from './use-cases/demo/add-demo-people';
export { IdentityModule } from './identity.module';
export { IdentityHttpModule } from './identity-http.module';
export { IdentitySubscribersModule } from './identity-subscribers.module';
export {
  AccountRegistered,
  AccountClosed,
  AccountReopened,
  EmailChangeAsked,
  EmailChanged,
  EmailVerified,
  PasswordChanged,
  PasswordResetAsked,
  FamilyCreated,
  GuardianshipChanged,
  RegistrationRepeated,
  SecondFactorChanged,
  SignedInOnNewDevice,
  SignInRevoked,
  StaffRolesChanged,
  StudentAdded,
  StudentAgeCleared,
  StudentAgeDoubted,
  StudentErased,
  StudentPauseChanged,
  StudentSuspensionChanged,
} from './identity.events';
export type { AgeCase, AgeCaseOutcome, AgeCaseSource } from './domain/ages/age-case';
export type { StaffDecision } from './use-cases/ages/decide-age-case';
export { FACTOR_CHANGES, type FactorChange } from './domain/second-factors/second-factor';
export { POWERS, type Power } from './domain/families/powers';
export { isTimeZone, isUsState, isUsTimeZone, US_STATES, type UsStateCode } from './domain/us-places';
export type {
  Contact,
  FamilyGuardian,
  FamilyMembership,
  Guardianship,
  GuardianSight,
  StudentCard,
  StudentLink,
} from './domain/families/family';
export * from './family.events';
export { BOOKING_REFUSALS } from './identity.errors';
export { consentStands, type ConsentWord } from './domain/families/guardians';
export type { IssuedInvitation } from './use-cases/families/issue-invitation';
