import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Availability } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { zoneAbbreviation, zoneName } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { availabilityQuery } from '../../teaching/api/teaching';
import { AvailabilityForm, AvailabilityLists } from '../../teaching/components/availability-form';
import { useAvailabilityEditor } from '../../teaching/hooks/use-availability-editor';
import { AvailabilityGrid } from './availability-grid';

/** When a tutor teaches and when they could: drawn, or as lists. Both views change the same draft. */
export function TutorCalendar() {
  const query = useQuery(availabilityQuery);
  const [round, setRound] = useState(0);
  const [search, setSearch] = useSearchParams();
  const now = useNow();
  const view = search.get('view') === 'list' ? 'list' : 'week';
  const reload = async (): Promise<void> => {
    await query.refetch();
    setRound((before) => before + 1);
  };
  const zone = query.data?.timeZone;
  return (
    <Page
      title="Calendar"
      lead={zone && `All times are in your zone: ${zoneName(zone)} (${zoneAbbreviation(now, zone)}).`}
      actions={
        <SegmentedControl
          size="sm"
          aria-label="View"
          value={view}
          onChange={(value) =>
            setSearch(
              (before) => {
                before.set('view', value);
                return before;
              },
              { replace: true, preventScrollReset: true },
            )
          }
          data={[
            { value: 'week', label: 'Calendar' },
            { value: 'list', label: 'Hours as a list' },
          ]}
        />
      }
    >
      {query.isPending && <LoadingCards count={1} height={480} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && <Editor key={round} saved={query.data} view={view} onReload={() => void reload()} />}
    </Page>
  );
}

interface EditorProps {
  saved: Availability;
  view: 'week' | 'list';
  onReload: () => void;
}

function Editor({ saved, view, onReload }: EditorProps) {
  const editor = useAvailabilityEditor(saved, saved.timeZone);
  return (
    <AvailabilityForm editor={editor} onReload={onReload}>
      {view === 'list' ? (
        <AvailabilityLists editor={editor} />
      ) : (
        <AvailabilityGrid editor={editor} zone={saved.timeZone} />
      )}
    </AvailabilityForm>
  );
}
