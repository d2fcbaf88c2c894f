import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { Page } from '../../../components/ui/page';
import { useMe } from '../../../lib/viewer';

/** Everybody loads the home page; the console is for few. */
const QueueCards = lazy(async () => ({
  default: (await import('../../console/components/queue-cards')).QueueCards,
}));

export function StaffHome() {
  const me = useMe();
  return (
    <Page
      title={`Hello, ${me.firstName}`}
      lead="What waits for you."
      actions={
        <Button component={Link} to="/console">
          Open the console
        </Button>
      }
    >
      <Suspense fallback={<LoadingCards count={2} />}>
        <QueueCards />
      </Suspense>
    </Page>
  );
}
