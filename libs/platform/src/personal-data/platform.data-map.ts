import { defineTables } from './personal-data';

export const platformTables = defineTables('platform', {
  platform_migration: { personal: false, retention: 'reference' },
  platform_sql_functions: { personal: false, retention: 'reference' },
  platform_rule: { personal: false, retention: 'reference' },
  platform_outbox: { personal: false, retention: 'operational' },
  platform_event_receipt: { personal: false, retention: 'operational' },
  /** Certificates: a hash, a reason, counts. */
  platform_erasure: { personal: false, retention: 'proofs' },
  platform_idempotency: { personal: false, retention: 'operational' },
  platform_audit: { personal: true, retention: 'security-log' },
  platform_audit_link: { personal: false, retention: 'security-log' },
  platform_audit_head: { personal: false, retention: 'reference' },
});
