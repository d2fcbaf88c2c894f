import { defineTables } from '@app/platform';

export const roomsTables = defineTables('rooms', {
  rooms_opening: { personal: false, retention: 'sessions' },
  rooms_room: { personal: false, retention: 'sessions' },
  rooms_participant: { personal: true, retention: 'sessions' },
  rooms_observation: { personal: true, retention: 'sessions' },
  rooms_pause: { personal: true, retention: 'sessions' },
  rooms_settlement: { personal: true, retention: 'sessions' },
  rooms_late_credit: { personal: false, retention: 'sessions' },
});
