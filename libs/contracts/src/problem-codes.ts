/** Every `code` a problem answer can carry, by the lib that raises it. The web app words its own follow-ups by these. */
export const PLATFORM_CODES = [
  'platform.malformed-request',
  'platform.invalid-request',
  'platform.unauthenticated',
  'platform.forbidden',
  'platform.fresh-proof-needed',
  'platform.not-found',
  'platform.method-not-allowed',
  'platform.unsupported-media-type',
  'platform.body-too-large',
  'platform.cross-site-request',
  'platform.idempotency-key-missing',
  'platform.idempotency-key-reused',
  'platform.busy',
  'platform.unavailable',
  'platform.rate-limited',
  'platform.internal',
] as const;

export const REALTIME_CODES = ['realtime.channel-refused', 'realtime.invalid-message'] as const;

export const IDENTITY_CODES = [
  'identity.account-not-found',
  'identity.account-suspended',
  'identity.age-case-closed',
  'identity.age-case-not-found',
  'identity.code-refused',
  'identity.document-not-found',
  'identity.documents-changed',
  'identity.email-unverified',
  'identity.family-not-found',
  'identity.family-required',
  'identity.guardian-age-refused',
  'identity.handle-refused',
  'identity.handle-taken',
  'identity.link-gone',
  'identity.no-supervisor',
  'identity.outside-us',
  'identity.own-age-case',
  'identity.power-missing',
  'identity.proof-refused',
  'identity.staff-needs-address',
  'identity.student-age-refused',
  'identity.student-not-found',
  'identity.student-suspended',
  'identity.too-many-attempts',
  'identity.unknown-time-zone',
  'identity.verification-expired',
  'identity.verification-unknown',
  'identity.verification-used',
  'identity.verification-wrong-password',
  'identity.weak-secret',
  'identity.wrong-credentials',
] as const;

export const TUTORS_CODES = [
  'tutors.not-found',
  'tutors.no-profile',
  'tutors.unknown-subject',
  'tutors.level-not-offered',
  'tutors.subject-not-taught',
  'tutors.unknown-time-zone',
  'tutors.vetting-incomplete',
  'tutors.listing-move-refused',
  'tutors.check-already-recorded',
  'tutors.implausible-check',
  'tutors.no-application',
  'tutors.application-closed',
  'tutors.application-incomplete',
  'tutors.application-not-decidable',
  'tutors.may-not-apply-yet',
  'tutors.own-application',
  'tutors.document-not-found',
  'tutors.file-refused',
  'tutors.file-too-large',
  'tutors.too-many-documents',
  'tutors.video-refused',
] as const;

export const LEDGER_CODES = [
  'ledger.not-enough-minutes',
  'ledger.debt-open',
  'ledger.key-reused',
  'ledger.hold-not-found',
  'ledger.held-by-another-family',
  'ledger.not-enough-held',
  'ledger.lot-not-found',
  'ledger.not-enough-in-lot',
  'ledger.lot-disputed',
  'ledger.lot-not-disputed',
] as const;

export const BOOKING_CODES = [
  'booking.answer-too-late',
  'booking.availability-refused',
  'booking.cannot-reopen',
  'booking.length-not-offered',
  'booking.move-refused',
  'booking.no-calendar',
  'booking.outside-availability',
  'booking.quote-changed',
  'booking.reservation-gone',
  'booking.session-not-found',
  'booking.slot-taken',
  'booking.stale-availability',
  'booking.student-busy',
  'booking.too-late-to-cancel',
  'booking.too-many-reservations',
  'booking.tutor-not-listed',
] as const;

export const BILLING_CODES = [
  'billing.forged-webhook',
  'billing.no-receipt-yet',
  'billing.pack-not-found',
  'billing.payments-unavailable',
  'billing.purchase-not-found',
  'billing.reservation-gone',
] as const;

export const ROOMS_CODES = [
  'rooms.no-video-server',
  'rooms.not-open-yet',
  'rooms.closed',
  'rooms.session-not-confirmed',
  'rooms.tutor-may-not-meet',
  'rooms.not-found',
  'rooms.removed',
  'rooms.participant-not-found',
  'rooms.cannot-remove',
  'rooms.admission-held',
  'rooms.not-begun',
  'rooms.not-inside',
  'rooms.cannot-reopen',
  'rooms.forged-webhook',
] as const;

export const NOTIFICATIONS_CODES = ['notifications.topic-not-offered'] as const;

export const CONSOLE_CODES = [
  'console.already-reviewed',
  'console.break-glass-not-found',
  'console.break-glass-open',
  'console.break-glass-over',
  'console.own-access',
  'console.own-case',
  'console.own-file',
  'console.own-roles',
  'console.person-unknown',
  'console.search-too-short',
  'console.too-many-minutes',
  'console.too-many-searches',
] as const;

export const PROBLEM_CODES = [
  ...PLATFORM_CODES,
  ...REALTIME_CODES,
  ...IDENTITY_CODES,
  ...TUTORS_CODES,
  ...LEDGER_CODES,
  ...BOOKING_CODES,
  ...BILLING_CODES,
  ...ROOMS_CODES,
  ...NOTIFICATIONS_CODES,
  ...CONSOLE_CODES,
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
