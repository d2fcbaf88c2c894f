export const VIDEO_PROVIDERS = ['youtube', 'vimeo'] as const;
export type VideoProvider = (typeof VIDEO_PROVIDERS)[number];

/** An introduction that the tutor keeps elsewhere. Only the id is stored: whatever else stood in the link is theirs. */
export interface Video {
  readonly provider: VideoProvider;
  readonly id: string;
}

const YOUTUBE_ID = /^[A-Za-z0-9_-]{11}$/;
const VIMEO_ID = /^[0-9]{6,12}$/;
const YOUTUBE_HOSTS = new Set(['www.youtube.com', 'youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com']);
const VIMEO_HOSTS = new Set(['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']);

/** The video that a pasted link leads to, or null: another site, another scheme, or no single video. */
export function videoOf(link: string): Video | null {
  const url = URL.parse(link.trim());
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return null;
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (url.hostname === 'youtu.be') return youtube(first);
  if (YOUTUBE_HOSTS.has(url.hostname)) {
    if (first === 'watch') return youtube(url.searchParams.get('v') ?? '');
    return first === 'shorts' || first === 'embed' || first === 'live' ? youtube(second) : null;
  }
  if (VIMEO_HOSTS.has(url.hostname)) return vimeo(first === 'video' ? second : first);
  return null;
}

/** The page of the video, for people to open. */
export function videoLink({ provider, id }: Video): string {
  return provider === 'youtube' ? `https://www.youtube.com/watch?v=${id}` : `https://vimeo.com/${id}`;
}

function youtube(id: string): Video | null {
  return YOUTUBE_ID.test(id) ? { provider: 'youtube', id } : null;
}

function vimeo(id: string): Video | null {
  return VIMEO_ID.test(id) ? { provider: 'vimeo', id } : null;
}
