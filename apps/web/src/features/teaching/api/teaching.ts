import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Availability, AvailabilityBody, ProfileBody, TutorProfile } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const availabilityQuery = queryOptions({
  queryKey: keys.availability,
  queryFn: ({ signal }) => answer(api.GET('/api/tutor/availability', { signal })),
  // A form stands on it: what the tutor is typing must not be replaced behind their back.
  refetchOnWindowFocus: false,
});

export const saveAvailability = (body: AvailabilityBody): Promise<Availability> =>
  answer(api.PUT('/api/tutor/availability', { body }));

export const profileQuery = queryOptions({
  queryKey: keys.profile,
  queryFn: ({ signal }) => answer(api.GET('/api/tutor/profile', { signal })),
  refetchOnWindowFocus: false,
});

export const saveProfile = (body: ProfileBody): Promise<TutorProfile> =>
  answer(api.PUT('/api/tutor/profile', { body }));

export const ownStudentsQuery = queryOptions({
  queryKey: keys.ownStudents,
  queryFn: ({ signal }) => answer(api.GET('/api/tutor/students', { signal })),
});

/** `month` like "2027-03", of the tutor's own zone. */
export const earningsQuery = (month: string) =>
  queryOptions({
    queryKey: [...keys.earnings, month],
    queryFn: ({ signal }) => answer(api.GET('/api/tutor/earnings', { params: { query: { month } }, signal })),
    placeholderData: keepPreviousData,
  });
