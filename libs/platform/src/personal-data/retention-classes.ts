/** Every class of data has one clock; the periods stand in the retention timetable. */
export const RETENTION_CLASSES = [
  'recording',
  'session-files',
  'messages',
  'sessions',
  'ledger',
  'payments',
  'proofs',
  'notifications',
  'analytics',
  'devices',
  'security-log',
  'vetting',
  'requests',
  'unverified',
  'account',
  /** Kept for as long as the machine needs it, at most days: queues, receipts, idempotency keys. */
  'operational',
  /** Nobody's data: catalogues, rules. */
  'reference',
] as const;

export type RetentionClass = (typeof RETENTION_CLASSES)[number];
