import { defineTables } from '@app/platform';

export const notificationsTables = defineTables('notifications', {
  notifications_notice: { personal: true, retention: 'notifications' },
  notifications_mail: { personal: true, retention: 'notifications' },
  notifications_wish: { personal: true, retention: 'proofs' },
  notifications_balance_mark: { personal: false, retention: 'ledger' },
});
