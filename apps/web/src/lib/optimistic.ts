import type { QueryClient, QueryKey } from '@tanstack/react-query';

interface Optimism<Input, Before> {
  mutationKey: QueryKey;
  scope: { id: string };
  onMutate: (input: Input) => Promise<{ before: Before | undefined }>;
  onError: (error: Error, input: Input, kept: { before: Before | undefined } | undefined) => void;
  onSettled: () => Promise<void>;
}

/**
 * For a switch: what was pressed shows at once, and is put back where it could not be saved. Presses go to the server one
 * after the other, in the order in which they were made, and what it then holds is asked for once more.
 */
export function optimistically<Data, Input>(
  client: QueryClient,
  queryKey: QueryKey,
  change: (data: Data, input: Input) => Data,
): Optimism<Input, Data> {
  const mutationKey = ['switch', ...queryKey];
  return {
    mutationKey,
    scope: { id: JSON.stringify(queryKey) },
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey, exact: true });
      const before = client.getQueryData<Data>(queryKey);
      if (before !== undefined) client.setQueryData<Data>(queryKey, change(before, input));
      return { before };
    },
    onError: (_error, _input, kept) => {
      if (kept?.before !== undefined) client.setQueryData<Data>(queryKey, kept.before);
    },
    // While another press waits for its turn, the server's answer would be of a moment ago.
    onSettled: async () => {
      if (client.isMutating({ mutationKey }) <= 1) await client.invalidateQueries({ queryKey });
    },
  };
}

/** What the reader is told beside the reason. */
export const PUT_BACK = 'It was not saved, and is as it was before.';
