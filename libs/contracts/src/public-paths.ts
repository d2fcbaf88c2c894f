/**
 * The pages that are the same for everybody and worth finding, apart from the tutors' own: the sitemap names them, and the
 * server draws them whole. The one list of them.
 */
export const PUBLIC_PATHS = [
  '/',
  '/tutors',
  '/pricing',
  '/teach',
  '/help',
  '/legal/terms',
  '/legal/privacy',
  '/legal/cookies',
] as const;
