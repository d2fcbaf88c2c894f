import { SegmentedControl } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { Tag } from '../../../components/ui/tag';
import { ageCasesQuery } from '../api/console';
import { Moment } from '../components/moment';
import { QueueList } from '../components/queue-list';
import { LinkList, LinkRow } from '../../../components/ui/link-list';
import { AGE_CASE_SOURCE_WORDS } from '../lib/words';

export function AgeCasesPage() {
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') === 'closed' ? 'closed' : 'open';
  const query = useInfiniteQuery(ageCasesQuery(state));
  return (
    <Page
      title="Age cases"
      lead="Students who may be under 13. They are suspended until somebody who has nothing to do with them decides."
    >
      <SegmentedControl
        aria-label="Which"
        mb="md"
        value={state}
        onChange={(value) => setSearch(value === 'closed' ? { state: 'closed' } : {}, { replace: true })}
        data={[
          { value: 'open', label: 'Open' },
          { value: 'closed', label: 'Closed' },
        ]}
      />
      <QueueList
        query={query}
        icon={IconUserCheck}
        empty={state === 'open' ? 'No case is open' : 'No case was closed yet'}
        emptyText="A case opens by itself when somebody reports a student’s age, or a birth date says so."
      >
        {(items) => (
          <LinkList label="Cases">
            {items.map((one) => (
              <LinkRow
                key={one.id}
                to={`/console/age-cases/${one.id}`}
                title={one.studentName ?? 'Erased'}
                text={
                  <>
                    {AGE_CASE_SOURCE_WORDS[one.source]} · <Moment at={one.openedAt} />
                  </>
                }
                tags={
                  one.outcome === null ? (
                    <Tag tone="time">Open</Tag>
                  ) : one.outcome === 'confirmed' ? (
                    <Tag tone="loss">Under 13, erased</Tag>
                  ) : (
                    <Tag tone="confirmed">Old enough</Tag>
                  )
                }
              />
            ))}
          </LinkList>
        )}
      </QueueList>
    </Page>
  );
}
