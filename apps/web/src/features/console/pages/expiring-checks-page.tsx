import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Page } from '../../../components/ui/page';
import { Tag } from '../../../components/ui/tag';
import { isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { expiringChecksQuery } from '../api/console';
import { Moment } from '../components/moment';
import { QueueList } from '../components/queue-list';
import { LinkList, LinkRow } from '../../../components/ui/link-list';
import { CHECK_WORDS, LISTING_WORDS } from '../lib/words';

const DAY = 86_400_000;

export function ExpiringChecksPage() {
  const query = useInfiniteQuery(expiringChecksQuery);
  const now = useNow();
  return (
    <Page
      title="Expiring checks"
      lead="Whoever has a check that ran out is not listed until a new one is recorded. Tutors are reminded 60, 30 and 7 days before."
    >
      <QueueList
        query={query}
        icon={IconShieldCheck}
        empty="No check runs out soon"
        emptyText="Checks that run out within 60 days show up here."
      >
        {(items) => (
          <LinkList label="Checks">
            {items.map((check) => {
              const left = isoToMs(check.expiresAt) - now;
              return (
                <LinkRow
                  key={check.checkId}
                  to={`/console/applications/${check.tutorId}`}
                  title={check.displayName}
                  text={
                    <>
                      {CHECK_WORDS[check.kind]}, valid until <Moment at={check.expiresAt} />
                    </>
                  }
                  tags={
                    <>
                      <Tag tone={left <= 0 ? 'loss' : left < 7 * DAY ? 'time' : 'quiet'}>{daysLeft(left)}</Tag>
                      <Tag>{LISTING_WORDS[check.listing]}</Tag>
                    </>
                  }
                />
              );
            })}
          </LinkList>
        )}
      </QueueList>
    </Page>
  );
}

function daysLeft(milliseconds: number): string {
  if (milliseconds <= 0) return 'Ran out';
  const days = Math.floor(milliseconds / DAY);
  return days === 0 ? 'Less than a day' : days === 1 ? '1 day left' : `${days} days left`;
}
