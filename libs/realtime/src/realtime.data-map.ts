import { defineTables } from '@app/platform';

export const realtimeTables = defineTables('realtime', {
  /** Pushes too large for NOTIFY, kept for seconds by the socket adapter. */
  realtime_attachment: { personal: false, retention: 'operational' },
});
