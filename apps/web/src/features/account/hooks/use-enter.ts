import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';

/** After a sign-in nothing of the visitor's view stays. Knowing who it is makes the page go on to where they were headed. */
export function useEnter(): (me: Me) => Promise<void> {
  const queryClient = useQueryClient();
  return async (me) => {
    queryClient.setQueryData(keys.me, me);
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] });
  };
}
