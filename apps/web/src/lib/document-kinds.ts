import type { TutorDocumentKind } from './api-types';

/** What a document is, in the words that both its sender and its reader see. */
export const DOCUMENT_KINDS: Readonly<Record<TutorDocumentKind, string>> = {
  identity: 'Photo ID',
  education: 'Degree or transcript',
  certificate: 'Teaching certificate',
  other: 'Something else',
};
