import { defineTables } from '@app/platform';

export const bookingTables = defineTables('booking', {
  booking_calendar: { personal: true, retention: 'account' },
  booking_weekly_rule: { personal: true, retention: 'account' },
  booking_date_override: { personal: true, retention: 'account' },
  booking_time_off: { personal: true, retention: 'account' },
  booking_free_slot: { personal: true, retention: 'account' },
  booking_slot_build: { personal: true, retention: 'account' },
  booking_tutor_record: { personal: true, retention: 'account' },
  booking_session: { personal: true, retention: 'sessions' },
});
