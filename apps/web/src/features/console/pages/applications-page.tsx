import { SegmentedControl, Select } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { Tag } from '../../../components/ui/tag';
import type { ApplicationState } from '../../../lib/api-types';
import { useIsPhone } from '../../../lib/use-is-phone';
import { applicationsQuery } from '../api/console';
import { Moment } from '../components/moment';
import { QueueList } from '../components/queue-list';
import { LinkList, LinkRow } from '../../../components/ui/link-list';
import { APPLICATION_WORDS, CHECK_WORDS } from '../lib/words';

const SHOWN: readonly ApplicationState[] = ['submitted', 'needs-changes', 'approved', 'declined'];

export function ApplicationsPage() {
  const [search, setSearch] = useSearchParams();
  const isPhone = useIsPhone();
  const asked = SHOWN.find((state) => state === search.get('state')) ?? 'submitted';
  const query = useInfiniteQuery(applicationsQuery(asked));
  const choose = (state: string | null) =>
    setSearch(state && state !== 'submitted' ? { state } : {}, { replace: true });
  const data = SHOWN.map((state) => ({ value: state, label: APPLICATION_WORDS[state] }));
  return (
    <Page title="Applications" lead="The one that waits longest comes first.">
      {isPhone ? (
        <Select label="Which" data={data} value={asked} onChange={choose} allowDeselect={false} mb="md" />
      ) : (
        <SegmentedControl aria-label="Which" data={data} value={asked} onChange={choose} mb="md" />
      )}
      <QueueList
        query={query}
        icon={IconInbox}
        empty={asked === 'submitted' ? 'No application waits' : 'None here'}
        emptyText="When a tutor sends an application, it shows up here by itself."
      >
        {(items) => (
          <LinkList label="Applications">
            {items.map((one) => (
              <LinkRow
                key={one.tutorId}
                to={`/console/applications/${one.tutorId}`}
                title={one.displayName || 'No name yet'}
                text={
                  <>
                    {one.subjects.slice(0, 4).join(', ') || one.headline}
                    {one.submittedAt && (
                      <>
                        {' · sent '}
                        <Moment at={one.submittedAt} />
                      </>
                    )}
                  </>
                }
                tags={
                  one.missingChecks.length === 0 ? (
                    <Tag tone="confirmed">All checks valid</Tag>
                  ) : (
                    <Tag tone="time">
                      {one.missingChecks.length === 1
                        ? `${CHECK_WORDS[one.missingChecks[0]!]} check missing`
                        : `${one.missingChecks.length} checks missing`}
                    </Tag>
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
