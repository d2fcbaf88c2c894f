import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import type { Purchase } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { purchaseQuery } from '../api/minutes';
import { PurchaseOutcome } from '../components/purchase-outcome';
import { cameBackFrom } from '../lib/came-back';

const isSettled = (purchase: Purchase): boolean =>
  purchase.state === 'expired' ||
  purchase.state === 'failed' ||
  (purchase.state === 'paid' && (purchase.reservationId === null || purchase.booking !== null));

/** The push may come before this page listens: then this is how long the answer takes. */
const NET_MILLISECONDS = 20_000;

/** Where the payment page brings people back to. What becomes of the payment is pushed to the family. */
export function PurchasePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const query = useQuery({
    ...purchaseQuery(id),
    refetchInterval: ({ state }) => {
      const isRefused = state.error !== null && !Problem.from(state.error).isPassing;
      return isRefused || (state.data && isSettled(state.data)) ? false : NET_MILLISECONDS;
    },
  });
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="purchase" onRetry={() => void query.refetch()} />;
  return (
    <Page title="Your purchase" width="form">
      <PurchaseOutcome purchase={query.data} cameBack={cameBackFrom(search)} />
    </Page>
  );
}
