import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me, Permission } from './api-types';
import { answer, api } from './api';
import { keys } from './keys';
import { Problem } from './problem';
import { browserZone, isZone } from './time';
import { useViewingAs } from './viewing-as';
import { useIsAwake } from './use-is-awake';

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }): Promise<Me | null> => (await answer(api.GET('/api/viewer', { signal }))).me,
  staleTime: 60_000,
});

export type Part = 'visitor' | 'guardian' | 'student' | 'tutor' | 'staff';

export interface Viewer {
  me: Me | null;
  /** As what they look at the moment. */
  part: Part;
  /** As what else they could. */
  parts: Part[];
  /** The zone all times are shown in. */
  zone: string;
  isPending: boolean;
  /** Why we don't know who is looking; null once we know, even if asking again fails. */
  problem: Problem | null;
  retry: () => void;
}

/** Everything that somebody is here. Two only for a guardian who also teaches; staff and students are nothing else. */
function partsOf(me: Me | null): Part[] {
  if (!me) return ['visitor'];
  if (me.roles.includes('student')) return ['student'];
  if (me.roles.some((role) => role.startsWith('staff'))) return ['staff'];
  if (!me.roles.includes('tutor')) return ['guardian'];
  return me.roles.includes('guardian') ? ['guardian', 'tutor'] : ['tutor'];
}

/** The zone of what the server renders: whose it is, is known only in the browser. */
const SERVERS_ZONE = 'America/New_York';

export function useViewer(): Viewer {
  const isAwake = useIsAwake();
  const { data, isPending, error, refetch } = useQuery(meQuery);
  const me = data ?? null;
  const parts = partsOf(me);
  const wished = useViewingAs();
  return {
    me,
    part: parts.find((one) => one === wished) ?? parts[0] ?? 'visitor',
    parts,
    zone: me && isZone(me.timeZone) ? me.timeZone : isAwake ? browserZone() : SERVERS_ZONE,
    isPending,
    problem: error && data === undefined ? Problem.from(error) : null,
    retry: () => void refetch(),
  };
}

/** For pages behind the sign-in guard, where someone is always there. */
export function useMe(): Me {
  const { me } = useViewer();
  if (!me) throw new Problem(401, 'platform.unauthenticated', 'Sign in first', 'Sign in to see this page.');
  return me;
}

export const can = (me: Me | null, permission: Permission): boolean => me?.permissions.includes(permission) ?? false;
