import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { isDayKey, addDays, msToIso, startOfDay } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { auditQuery, type AuditWish } from '../api/console';
import { AuditFilters } from '../components/audit-filters';
import { AuditList } from '../components/audit-list';
import { QueueList } from '../components/queue-list';

/** What is looked for is in the address: ids and days, never names. */
function wishIn(search: URLSearchParams, zone: string): AuditWish {
  const text = (name: string) => search.get(name) || undefined;
  const [from, until] = [text('from'), text('until')];
  const wish = {
    actorId: text('actor'),
    action: text('action'),
    subjectId: text('subject'),
    from: from && isDayKey(from) ? msToIso(startOfDay(from, zone)) : undefined,
    until: until && isDayKey(until) ? msToIso(startOfDay(addDays(until, 1), zone)) : undefined,
  };
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

export function AuditPage() {
  const [search, setSearch] = useSearchParams();
  const { zone } = useViewer();
  const query = useInfiniteQuery(auditQuery(wishIn(search, zone)));
  const isFiltered = search.size > 0;
  return (
    <Page
      title="Audit trail"
      lead="What staff did, the newest first. Entries can’t be changed, and each is chained to the one before."
    >
      <AuditFilters />
      {isFiltered && (
        <Group mb="md">
          <Button variant="subtle" size="sm" onClick={() => setSearch({})}>
            Show everything
          </Button>
        </Group>
      )}
      <QueueList
        query={query}
        icon={IconHistory}
        empty={isFiltered ? 'No entry fits' : 'Nothing yet'}
        emptyText={
          <Text>
            {isFiltered
              ? 'Choose other dates or another act, or show everything.'
              : 'What staff do in the console shows up here.'}
          </Text>
        }
      >
        {(items) => <AuditList records={items} />}
      </QueueList>
    </Page>
  );
}
