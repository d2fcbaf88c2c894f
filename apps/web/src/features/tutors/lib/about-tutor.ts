import type { TutorPage } from '../../../lib/api-types';
import { listed } from '../../../lib/format';
import { shorten } from '../../../lib/shorten';

/** For search results: who, what, and how it is paid. */
export function tutorDescription(tutor: TutorPage): string {
  const subjects = listed(tutor.subjects.map(({ name }) => name));
  return shorten(`${tutor.headline}. ${subjects} with a vetted tutor, live and by the minute.`.replace('..', '.'), 200);
}

/** What schema.org calls a person who offers services; only what the page itself shows. */
export const aboutTutor =
  (tutor: TutorPage) =>
  (address: string): object => ({
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': `${address}#tutor`,
    url: address,
    name: tutor.displayName,
    description: tutor.headline,
    jobTitle: 'Tutor',
    knowsAbout: tutor.subjects.map(({ name }) => name),
    knowsLanguage: tutor.languages,
    worksFor: { '@type': 'Organization', name: 'Track Tutoring', url: new URL(address).origin },
    makesOffer: tutor.subjects.map(({ name }) => ({
      '@type': 'Offer',
      itemOffered: {
        '@type': 'Service',
        name: `${name} tutoring`,
        serviceType: 'Online tutoring',
        provider: { '@id': `${address}#tutor` },
        areaServed: { '@type': 'Country', name: 'United States' },
      },
    })),
  });
