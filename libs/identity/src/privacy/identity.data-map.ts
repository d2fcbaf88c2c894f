import { defineTables } from '@app/platform';

export const identityTables = defineTables('identity', {
  identity_account: { personal: true, retention: 'account' },
  identity_account_role: { personal: true, retention: 'account' },
  identity_family: { personal: true, retention: 'account' },
  identity_family_guardian: { personal: true, retention: 'account' },
  identity_student: { personal: true, retention: 'account' },
  identity_family_student: { personal: true, retention: 'account' },
  identity_guardianship: { personal: true, retention: 'account' },
  identity_sign_in: { personal: true, retention: 'devices' },
  identity_registration: { personal: true, retention: 'unverified' },
  identity_mail_token: { personal: true, retention: 'unverified' },
  identity_join_link: { personal: true, retention: 'account' },
  identity_age_case: { personal: true, retention: 'requests' },
  identity_invitation: { personal: true, retention: 'account' },
  identity_invitation_student: { personal: true, retention: 'account' },
  identity_invitation_token: { personal: false, retention: 'account' },
  identity_handover: { personal: true, retention: 'account' },
  identity_handover_token: { personal: false, retention: 'account' },
  identity_acceptance: { personal: true, retention: 'proofs' },
  identity_throttle: { personal: true, retention: 'operational' },
});
