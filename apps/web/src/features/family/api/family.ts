import { queryOptions } from '@tanstack/react-query';
import type { NewStudent, Student } from '../../../lib/api-types';
import { answer, api, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const familyQuery = (familyId: string) =>
  queryOptions({
    queryKey: keys.family(familyId),
    queryFn: ({ signal }) => answer(api.GET('/api/families/{familyId}', { params: { path: { familyId } }, signal })),
  });

export const addStudent = (familyId: string, body: NewStudent, key: string): Promise<Student> =>
  answer(api.POST('/api/families/{familyId}/students', { params: { path: { familyId }, header: once(key) }, body }));
