/**
 * The register of what is kept about a person because they, or their guardian, entered it. Policy 1(a)1 and 7(a):
 * a request with any other field is refused with 400, and a spec compares every form with this list.
 */
export const GUARDIAN_FIELDS = [
  'firstName',
  'lastName',
  'email',
  'password',
  'birthDate',
  'phone',
  'street',
  'city',
  'stateCode',
  'postalCode',
  'timeZone',
] as const;

/** What comes with a registration and describes the agreement, not the person. */
export const REGISTRATION_PROOFS = ['role', 'attestsAdult', 'accepted'] as const;

export const STUDENT_FIELDS = [
  'firstName',
  'surname',
  'birthDate',
  'grade',
  'goals',
  'timeZone',
  'accessibilityNeeds',
  'handle',
  'passphrase',
] as const;

/** Of the student's fields only these must be given: the rest only where it helps the tutoring. */
export const STUDENT_FIELDS_NEEDED = ['firstName', 'birthDate', 'timeZone', 'handle', 'passphrase'] as const;
