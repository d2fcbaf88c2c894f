import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';

/** Leaves here or on every device, and forgets everything that was loaded for this person. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (where: 'here' | 'everywhere') => {
      try {
        await done(where === 'here' ? api.DELETE('/api/sign-ins/current') : api.DELETE('/api/sign-ins'));
      } catch (error) {
        // Already signed out is what was wanted.
        if (Problem.from(error).status !== 401) throw error;
      }
    },
    onSuccess: async () => {
      // Drawn at once: the page being left would send whoever is nobody now to the sign-in.
      await navigate('/', { flushSync: true });
      queryClient.setQueryData(keys.me, null);
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] });
    },
    onError: (error) => {
      const problem = Problem.from(error);
      notifications.show({ color: 'red', title: problem.title, message: problem.detail });
    },
  });
}
