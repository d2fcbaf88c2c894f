import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../../lib/viewer';
import { profileQuery } from '../api/teaching';

/** What draws the reader themself. A tutor is drawn as families see them, and anew as soon as the picture changes. */
export function useOwnAvatar(): { seed: string; url: string | null } {
  const { me, parts } = useViewer();
  const { data } = useQuery({ ...profileQuery, enabled: parts.includes('tutor') });
  return data ? { seed: data.avatarSeed, url: data.avatarUrl } : { seed: me?.accountId ?? '', url: null };
}
