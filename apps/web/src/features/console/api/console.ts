import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AccessState,
  AgeCase,
  ApplicationDecision,
  ApplicationState,
  BreakGlassPurpose,
  NewCheck,
  PersonSection,
  StaffRole,
  Unmasked,
} from '../../../lib/api-types';
import { answer, api, done, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

interface CursorPage {
  nextCursor: string | null;
}

const paging = {
  initialPageParam: '',
  getNextPageParam: (page: CursorPage) => page.nextCursor ?? undefined,
};

const at = (cursor: string) => (cursor ? { cursor } : {});

export const queueCountsQuery = queryOptions({
  queryKey: keys.queueCounts,
  queryFn: ({ signal }) => answer(api.GET('/api/console/queues', { signal })),
  // What runs out by the clock sends no push.
  refetchInterval: 60_000,
});

export const applicationsQuery = (state: ApplicationState) =>
  infiniteQueryOptions({
    queryKey: [...keys.queue('applications'), state],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/console/applications', { params: { query: { state, ...at(pageParam) } }, signal })),
    ...paging,
  });

export const expiringChecksQuery = infiniteQueryOptions({
  queryKey: keys.queue('expiring-checks'),
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/api/console/expiring-checks', { params: { query: at(pageParam) }, signal })),
  ...paging,
});

export const applicationQuery = (tutorId: string) =>
  queryOptions({
    queryKey: keys.application(tutorId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/console/applications/{tutorId}', { params: { path: { tutorId } }, signal })),
  });

export const documentAddress = (tutorId: string, documentId: string): string =>
  `/api/console/applications/${tutorId}/documents/${documentId}`;

export const recordCheck = (tutorId: string, body: NewCheck): Promise<void> =>
  done(api.POST('/api/console/applications/{tutorId}/checks', { params: { path: { tutorId } }, body }));

export const decideApplication = (tutorId: string, decision: ApplicationDecision, reason: string): Promise<void> =>
  done(
    api.POST('/api/console/applications/{tutorId}/decision', {
      params: { path: { tutorId } },
      body: { decision, reason },
    }),
  );

export const suspendTutor = (tutorId: string, reason: string): Promise<void> =>
  done(api.POST('/api/console/applications/{tutorId}/suspension', { params: { path: { tutorId } }, body: { reason } }));

export const relistTutor = (tutorId: string, reason: string): Promise<void> =>
  done(api.POST('/api/console/applications/{tutorId}/relisting', { params: { path: { tutorId } }, body: { reason } }));

export const ageCasesQuery = (state: 'open' | 'closed') =>
  infiniteQueryOptions({
    queryKey: [...keys.queue('age-cases'), 'list', state],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/console/age-cases', { params: { query: { state, ...at(pageParam) } }, signal })),
    ...paging,
  });

export const ageCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: keys.ageCase(caseId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/console/age-cases/{caseId}', { params: { path: { caseId } }, signal })),
  });

export const decideAgeCase = (caseId: string, decision: 'confirm' | 'clear', reason: string): Promise<AgeCase> =>
  answer(
    api.POST('/api/console/age-cases/{caseId}/decision', {
      params: { path: { caseId } },
      body: { decision, reason },
    }),
  );

export const searchPeople = (term: string) => answer(api.POST('/api/console/people-searches', { body: { term } }));

export const personQuery = (accountId: string) =>
  queryOptions({
    queryKey: keys.person(accountId),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/console/people/{accountId}', { params: { path: { accountId } }, signal })),
    // Each look is written down: not one for every glance at the window.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export interface BreakGlassWish {
  purpose: BreakGlassPurpose;
  ticket: string;
  minutes: number;
}

export const openBreakGlass = (accountId: string, body: BreakGlassWish, key: string) =>
  answer(
    api.POST('/api/console/people/{accountId}/break-glass', {
      params: { path: { accountId }, header: once(key) },
      body,
    }),
  );

export const endBreakGlass = (breakGlassId: string): Promise<void> =>
  done(api.DELETE('/api/console/break-glass/{breakGlassId}', { params: { path: { breakGlassId } } }));

export const readUnmasked = (breakGlassId: string, section: PersonSection): Promise<Unmasked> =>
  answer(
    api.POST('/api/console/break-glass/{breakGlassId}/reads', {
      params: { path: { breakGlassId } },
      body: { section },
    }),
  );

export const accessQuery = (state: AccessState) =>
  infiniteQueryOptions({
    queryKey: [...keys.queue('access-reviews'), state],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/console/access-reviews', { params: { query: { state, ...at(pageParam) } }, signal })),
    ...paging,
  });

export const reviewAccess = (breakGlassId: string, body: { verdict: 'in-order' | 'questioned'; note: string }) =>
  done(api.POST('/api/console/access-reviews/{breakGlassId}', { params: { path: { breakGlassId } }, body }));

export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: ({ signal }) => answer(api.GET('/api/console/staff', { signal })),
});

export const setStaffRoles = (accountId: string, body: { roles: StaffRole[]; reason: string }): Promise<void> =>
  done(api.PUT('/api/console/staff/{accountId}/roles', { params: { path: { accountId } }, body }));

export const addStaff = (body: { email: string; roles: StaffRole[]; reason: string }): Promise<void> =>
  done(api.POST('/api/console/staff', { body }));

export interface AuditWish {
  actorId?: string;
  action?: string;
  subjectId?: string;
  from?: string;
  until?: string;
}

export const auditQuery = (wish: AuditWish) =>
  infiniteQueryOptions({
    queryKey: [...keys.audit, wish],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/console/audit', { params: { query: { ...wish, ...at(pageParam) } }, signal })),
    ...paging,
    refetchOnWindowFocus: false,
  });
