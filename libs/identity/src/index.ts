export { FamilyFacade } from './family.facade';
export { PeopleFacade } from './people.facade';
export { IdentityDemoFacade, type DemoAdult, type DemoStudent, type StaffRole } from './identity-demo.facade';
export { IdentityModule } from './identity.module';
export { IdentityHttpModule } from './identity-http.module';
export { IdentitySubscribersModule } from './identity-subscribers.module';
export {
  AccountRegistered,
  EmailVerified,
  FamilyCreated,
  GuardianshipChanged,
  RegistrationRepeated,
  SignInRevoked,
  StudentAdded,
  StudentSuspensionChanged,
} from './identity.events';
export { POWERS, type Power } from './domain/powers';
export { isTimeZone, isUsState, isUsTimeZone, US_STATES, type UsStateCode } from './domain/us-places';
export type { Contact, FamilyGuardian, FamilyMembership, Guardianship, StudentCard, StudentLink } from './domain/person';
