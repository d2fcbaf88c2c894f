import { PUBLIC_PATHS } from '@app/contracts';

/** What begins with one of these is somebody's own, or leads there. */
const PRIVATE = [
  '/api/',
  '/sessions',
  '/settings',
  '/notifications',
  '/family',
  '/minutes',
  '/purchases',
  '/requests',
  '/availability',
  '/profile',
  '/console',
  '/verify',
  '/check-your-email',
];

export function robotsTxt(publicUrl: string): string {
  return [
    'User-agent: *',
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}

export interface TutorAddress {
  readonly slug: string;
  readonly changedAt: Temporal.Instant;
}

export function sitemapXml(publicUrl: string, tutors: readonly TutorAddress[]): string {
  const entries = [
    ...PUBLIC_PATHS.map((path) => entry(`${publicUrl}${path}`)),
    ...tutors.map(({ slug, changedAt }) => entry(`${publicUrl}/tutors/${slug}`, changedAt)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

function entry(address: string, changedAt?: Temporal.Instant): string {
  const day = changedAt ? `<lastmod>${changedAt.toString().slice(0, 10)}</lastmod>` : '';
  return `  <url><loc>${escapeXml(address)}</loc>${day}</url>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
