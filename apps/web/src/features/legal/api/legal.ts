import { queryOptions } from '@tanstack/react-query';
import type { LegalDocument } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const legalDocumentQuery = (document: LegalDocument['document']) =>
  queryOptions({
    queryKey: [...keys.legal, document],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/legal-documents/{document}', { params: { path: { document } }, signal })),
    staleTime: 5 * 60_000,
  });
