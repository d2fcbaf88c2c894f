import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import type { Me } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { safePath, takeRememberedPath } from '../../../lib/safe-path';

/** After a sign-in: nothing of the visitor's view stays, and the person goes on where they were headed. */
export function useEnter(): (me: Me) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async (me) => {
    const remembered = takeRememberedPath();
    queryClient.setQueryData(keys.me, me);
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] });
    await navigate(safePath(search.get('next') ?? remembered), { replace: true });
  };
}
