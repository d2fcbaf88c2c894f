import { Button } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { Link, Outlet } from 'react-router';
import { PageTitle } from '../components/ui/page';
import { PageFallback } from '../components/ui/page-skeleton';
import { EmptyState } from '../components/ui/states';
import { useStanding } from '../features/teaching/hooks/use-standing';
import { useViewer } from '../lib/viewer';

/** What tutors work with has nothing in it before they are one: a link there says so, and leads to the application. */
export function OnceApproved() {
  const { part } = useViewer();
  const standing = useStanding();
  if (part !== 'tutor' || standing === 'tutor') return <Outlet />;
  if (standing === 'unknown') return <PageFallback />;
  return (
    <>
      <PageTitle title="Not open yet" />
      <EmptyState
        order={1}
        icon={IconHourglass}
        title="Available once your application is approved"
        action={
          <Button component={Link} to="/teach/application">
            Open my application
          </Button>
        }
      >
        Your calendar, requests, sessions, students and earnings open on that day. We write to you when there is news.
      </EmptyState>
    </>
  );
}
