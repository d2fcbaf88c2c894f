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

/** Where the payment page brings people back to. The payment is heard of by push; asking every two seconds is the net. */
export function PurchasePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const query = useQuery({
    ...purchaseQuery(id),
    refetchInterval: ({ state }) => {
      const isRefused = state.error !== null && !Problem.from(state.error).isPassing;
      return isRefused || (state.data && isSettled(state.data)) ? false : 2000;
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
