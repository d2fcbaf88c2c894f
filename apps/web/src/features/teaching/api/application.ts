import { queryOptions } from '@tanstack/react-query';
import type { ApplicationBody, TutorApplication, TutorDocumentKind } from '../../../lib/api-types';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { upload } from '../../../lib/upload';

/** Null where nobody began one. */
export const applicationQuery = queryOptions({
  queryKey: keys.ownApplication,
  queryFn: async ({ signal }): Promise<TutorApplication | null> =>
    (await answer(api.GET('/api/tutor/application', { signal }))).application,
  refetchOnWindowFocus: false,
});

export const startApplication = (): Promise<TutorApplication> => answer(api.POST('/api/tutor/application'));

export const saveApplication = (body: ApplicationBody): Promise<TutorApplication> =>
  answer(api.PATCH('/api/tutor/application', { body }));

export const submitApplication = (): Promise<TutorApplication> => answer(api.POST('/api/tutor/application/submission'));

export interface SentDocument {
  kind: TutorDocumentKind;
  file: File;
  onProgress: (percent: number) => void;
}

export const sendDocument = async ({ kind, file, onProgress }: SentDocument): Promise<TutorApplication> =>
  (await upload('POST', '/api/tutor/documents', file, { kind }, onProgress)) as TutorApplication;

export const renameDocumentKind = (documentId: string, kind: TutorDocumentKind): Promise<TutorApplication> =>
  answer(api.PATCH('/api/tutor/documents/{documentId}', { params: { path: { documentId } }, body: { kind } }));

export const removeDocument = (documentId: string): Promise<void> =>
  done(api.DELETE('/api/tutor/documents/{documentId}', { params: { path: { documentId } } }));

export const sendAvatar = async (file: File): Promise<void> => {
  await upload('PUT', '/api/tutor/avatar', file);
};

export const removeAvatar = (): Promise<void> => done(api.DELETE('/api/tutor/avatar'));
