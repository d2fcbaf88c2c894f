import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../../lib/viewer';
import { applicationQuery } from '../api/application';
import { profileQuery } from '../api/teaching';

/** What draws the reader themself. A tutor is drawn as families see them, and anew as soon as the picture changes. */
export function useOwnAvatar(): { seed: string; url: string | null } {
  const { me, parts } = useViewer();
  // Whoever has not begun to apply has no profile to ask for.
  const { data: application } = useQuery({ ...applicationQuery, enabled: parts.includes('tutor') });
  const { data } = useQuery({ ...profileQuery, enabled: Boolean(application) });
  return data ? { seed: data.avatarSeed, url: data.avatarUrl } : { seed: me?.accountId ?? '', url: null };
}
