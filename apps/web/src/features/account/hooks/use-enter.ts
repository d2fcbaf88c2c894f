import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import type { Me, SecondStep } from '../../../lib/api-types';
import { INVITATION, takeOverToken } from '../../../lib/held-token';
import { keys } from '../../../lib/keys';

/** After a sign-in nothing of the visitor's view stays. Knowing who it is makes the page go on to where they were headed. */
export function useEnter(): (me: Me) => Promise<void> {
  const queryClient = useQueryClient();
  return async (me) => {
    takeOverToken(INVITATION, me.email);
    queryClient.setQueryData(keys.me, me);
    await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] });
  };
}

/** After a first step: in, or on to the second. The address keeps where they were headed. */
export function useFirstStep(): (answer: Me | SecondStep) => Promise<void> {
  const enter = useEnter();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async (answer) => {
    if ('methods' in answer) await navigate(`/sign-in/second-step?${search.toString()}`);
    else await enter(answer);
  };
}
