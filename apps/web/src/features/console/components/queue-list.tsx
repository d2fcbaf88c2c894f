import type { IconProps } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';

interface QueueListProps<Item> {
  query: UseInfiniteQueryResult<{ pages: { items: Item[] }[] }>;
  icon: ComponentType<IconProps>;
  empty: string;
  emptyText: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** The one frame of every list here: waiting, failed, empty, and the rest on demand. */
export function QueueList<Item>({ query, icon, empty, emptyText, children }: QueueListProps<Item>) {
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.isPending && <LoadingCards count={3} height={76} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && (
        <EmptyState icon={icon} title={empty}>
          {emptyText}
        </EmptyState>
      )}
      {items.length > 0 && children(items)}
      <ShowMore {...query} />
    </>
  );
}
