import type { RouteCases } from '../route-case';

export const tutorsCases: RouteCases = {
  listSubjects: { for: 'everyone' },
  searchTutors: { for: 'everyone' },
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
};
