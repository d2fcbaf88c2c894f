import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { availabilityQuery } from '../api/teaching';
import { AvailabilityForm } from '../components/availability-form';

export function AvailabilityPage() {
  const query = useQuery(availabilityQuery);
  const [round, setRound] = useState(0);
  const reload = async (): Promise<void> => {
    await query.refetch();
    setRound((before) => before + 1);
  };
  return (
    <Page title="Availability" width="reading" lead="When families can book you.">
      {query.isPending && <LoadingCards count={2} height={260} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && (
        <AvailabilityForm key={round} saved={query.data} zone={query.data.timeZone} onReload={() => void reload()} />
      )}
    </Page>
  );
}
