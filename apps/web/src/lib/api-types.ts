import type { components } from '@app/contracts';

export type { paths } from '@app/contracts';

type Schemas = components['schemas'];

/** The api's own shapes under the names that the pages use. Nothing is declared here: the OpenAPI file is the source. */
export type Acceptance = Schemas['Acceptance'];
export type Availability = Schemas['AvailabilityResponse'];
export type AvailabilityBody = Schemas['AvailabilityBody'];
export type Balance = Schemas['BalanceResponse'];
export type BookingWish = Schemas['BookSessionRequest'];
export type CancellationBody = Schemas['CancelSessionRequest'];
export type CancellationQuote = Schemas['CancellationQuoteResponse'];
export type Education = Schemas['EducationResponse'];
export type Experience = Schemas['ExperienceResponse'];
export type Earnings = Schemas['EarningsResponse'];
export type Family = Schemas['FamilyResponse'];
export type LegalDocument = Schemas['LegalDocumentResponse'];
export type Level = Schemas['TutorLevel'];
export type Me = Schemas['MeResponse'];
export type NewStudent = Schemas['AddStudentRequest'];
export type NewsPreference = Schemas['PreferenceBody'];
export type Notice = Schemas['NoticeResponse'];
export type OwnStudent = Schemas['OwnStudentResponse'];
export type Pack = Schemas['PackResponse'];
export type Permission = Schemas['Permission'];
export type ProfileBody = Schemas['SaveOwnProfileRequest'];
export type ProofMethod = Schemas['ProofMethod'];
export type Purchase = Schemas['PurchaseResponse'];
export type PurchaseOrder = Schemas['CreatePurchaseRequest'];
export type Registration = Schemas['RegisterGuardianRequest'];
export type RoomView = Schemas['RoomResponse'];
export type Passkey = Schemas['PasskeyResponse'];
export type SecondFactors = Schemas['SecondFactorsResponse'];
export type SecondStep = Schemas['SecondStepResponse'];
export type SecondStepMethod = Schemas['SecondStepMethod'];
export type TotpStart = Schemas['TotpStartResponse'];
export type Session = Schemas['SessionResponse'];
export type SessionState = Schemas['SessionState'];
export type StatementItem = Schemas['StatementItemResponse'];
export type Student = Schemas['StudentResponse'];
export type Subject = Schemas['SubjectResponse'];
export type Taught = Schemas['TaughtSubjectRequest'];
export type Timeline = Schemas['TimelineResponse'];
export type TutorCard = Schemas['TutorCardResponse'];
export type TutorPage = Schemas['TutorPageResponse'];
export type TutorProfile = Schemas['OwnProfileResponse'];
