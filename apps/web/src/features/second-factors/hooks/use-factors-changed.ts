import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/keys';

/** What a person may do can hang on their factors, so both are asked for again. */
export function useFactorsChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: keys.secondFactors });
    await queryClient.invalidateQueries({ queryKey: keys.me });
  };
}
