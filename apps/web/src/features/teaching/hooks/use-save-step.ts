import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplicationBody } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { saveApplication } from '../api/application';

interface Wishes {
  onStart: () => void;
  onSaved: () => void;
  onRefused: (error: unknown) => void;
}

/** Keeps one step of the application; what comes back is what every step shows. */
export function useSaveStep({ onStart, onSaved, onRefused }: Wishes) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ApplicationBody) => saveApplication(body),
    onMutate: onStart,
    onSuccess: (stored) => {
      queryClient.setQueryData(keys.ownApplication, stored);
      onSaved();
    },
    onError: onRefused,
  });
}
