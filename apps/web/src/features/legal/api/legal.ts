import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const legalDocumentQuery = (document: string) =>
  queryOptions({
    queryKey: [...keys.legal, document],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/legal-documents/{document}', { params: { path: { document } }, signal })),
    staleTime: 5 * 60_000,
  });
