import { SegmentedControl, Stack } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import type { AccessState } from '../../../lib/api-types';
import { accessQuery } from '../api/console';
import { AccessCard } from '../components/access-card';
import { QueueList } from '../components/queue-list';

const STATES: readonly { value: AccessState; label: string }[] = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'open', label: 'Open now' },
  { value: 'reviewed', label: 'Reviewed' },
];

export function AccessReviewsPage() {
  const [search, setSearch] = useSearchParams();
  const state = STATES.find(({ value }) => value === search.get('state'))?.value ?? 'waiting';
  const query = useInfiniteQuery(accessQuery(state));
  return (
    <Page
      title="Access reviews"
      width="reading"
      lead="Whoever looked at somebody unmasked said what for. Say whether that was in order. Nobody reviews their own."
    >
      <SegmentedControl
        aria-label="Which"
        mb="md"
        value={state}
        onChange={(value) => setSearch(value === 'waiting' ? {} : { state: value }, { replace: true })}
        data={[...STATES]}
      />
      <QueueList
        query={query}
        icon={IconEyeCheck}
        empty={state === 'waiting' ? 'Nothing to review' : state === 'open' ? 'Nobody is looking' : 'None reviewed yet'}
        emptyText="An access shows up here once its time is over."
      >
        {(items) => (
          <Stack gap="md">
            {items.map((access) => (
              <AccessCard key={access.id} access={access} />
            ))}
          </Stack>
        )}
      </QueueList>
    </Page>
  );
}
