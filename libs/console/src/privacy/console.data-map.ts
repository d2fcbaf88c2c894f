import { defineTables } from '@app/platform';

export const consoleTables = defineTables('console', {
  console_break_glass: { personal: true, retention: 'security-log' },
  console_unmasked_read: { personal: true, retention: 'security-log' },
});
