import { defineTables } from '@app/platform';

export const tutorsTables = defineTables('tutors', {
  tutors_level: { personal: false, retention: 'reference' },
  tutors_subject: { personal: false, retention: 'reference' },
  tutors_subject_level: { personal: false, retention: 'reference' },
  tutors_tutor: { personal: true, retention: 'account' },
  tutors_tutor_subject: { personal: true, retention: 'account' },
  tutors_vetting: { personal: true, retention: 'vetting' },
  tutors_listing_change: { personal: true, retention: 'vetting' },
  tutors_application: { personal: true, retention: 'vetting' },
  tutors_document: { personal: true, retention: 'vetting' },
  tutors_expiry_reminder: { personal: true, retention: 'vetting' },
  tutors_unreferenced_file: { personal: false, retention: 'operational' },
});
