import type { RouteCases } from '../route-case';

const CLOSED_OR_NONE = ['tutors.application-closed', 'tutors.no-application'];

export const tutorsCases: RouteCases = {
  listSubjects: { for: 'everyone' },
  getTutor: { for: 'everyone' },
  getOwnTutorProfile: { for: 'self' },
  saveOwnTutorProfile: {
    for: 'self',
    body: ({ subjectId }) => ({
      displayName: 'Ada L.',
      headline: 'Patient with fractions',
      biography: '',
      education: [],
      experience: [],
      languages: ['English'],
      timeZone: 'America/New_York',
      acceptance: 'instant',
      subjects: [{ subjectId, levels: ['high-school'] }],
    }),
  },
  getOwnApplication: { for: 'self' },
  startApplication: { for: 'self' },
  saveApplication: { for: 'self', body: () => ({ headline: 'x' }), meets: CLOSED_OR_NONE },
  submitApplication: { for: 'self', meets: [...CLOSED_OR_NONE, 'tutors.application-incomplete'] },
  sendDocument: { for: 'self', body: () => ({ kind: 'identity' }), meets: 'tutors.file-refused' },
  downloadDocument: { for: ['tutor'] },
  changeDocument: {
    for: 'self',
    body: () => ({ kind: 'other' }),
    meets: [...CLOSED_OR_NONE, 'tutors.document-not-found'],
  },
  removeDocument: { for: 'self', meets: [...CLOSED_OR_NONE, 'tutors.document-not-found'] },
  setAvatar: { for: 'self', body: () => ({}), meets: 'tutors.file-refused' },
  removeAvatar: { for: 'self', meets: 'tutors.no-application' },
  getAvatar: { for: 'everyone', meets: 'tutors.avatar-not-found' },
};
