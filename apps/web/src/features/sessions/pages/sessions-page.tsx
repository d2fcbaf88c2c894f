import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { sessionsQuery, type Scope } from '../api/sessions';
import { SessionList } from '../components/session-list';

export function SessionsPage() {
  const [search, setSearch] = useSearchParams();
  const { part } = useViewer();
  const scope: Scope = search.get('scope') === 'past' ? 'past' : 'upcoming';
  const query = useInfiniteQuery(sessionsQuery(scope));
  const sessions = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Sessions"
      width="reading"
      actions={
        part === 'guardian' && (
          <Button component={Link} to="/tutors" size="sm" leftSection={<IconCalendarPlus size={18} aria-hidden />}>
            Book a session
          </Button>
        )
      }
    >
      <SegmentedControl
        mb="lg"
        size="sm"
        aria-label="Which sessions"
        value={scope}
        onChange={(value) => setSearch(value === 'past' ? { scope: 'past' } : {}, { replace: true })}
        data={[
          { value: 'upcoming', label: 'Upcoming' },
          { value: 'past', label: 'Past' },
        ]}
      />
      {query.isPending && <LoadingCards height={96} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && sessions.length === 0 && (
        <EmptyState
          icon={IconCalendarPlus}
          title={scope === 'upcoming' ? 'Nothing booked' : 'No past sessions yet'}
          action={
            part === 'guardian' && (
              <Button component={Link} to="/tutors" variant="default">
                Find a tutor
              </Button>
            )
          }
        >
          {EMPTY[part === 'tutor' || part === 'student' ? part : 'guardian']}
        </EmptyState>
      )}
      <SessionList sessions={sessions} />
      <ShowMore {...query} />
    </Page>
  );
}

const EMPTY = {
  guardian: 'Choose a tutor and a time; the session then shows up here with its way into the room.',
  student: 'Your guardian books sessions. They show up here, and this is where you join.',
  tutor: 'When a family books one of your open times, it shows up here.',
};
