import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../lib/keys';
import { markRead } from '../api/notices';

export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: markRead,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.notices }),
  });
}
