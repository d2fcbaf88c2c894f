import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { When } from '../../../components/ui/when';
import type { Session } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { purchasesQuery } from '../../minutes/api/minutes';

/** Somebody who came back from the payment page without paying goes on where they were. */
export function HeldTime({ session, familyId }: { session: Session; familyId: string }) {
  const now = useNow();
  const purchases = useInfiniteQuery(purchasesQuery(familyId));
  const open = purchases.data?.pages
    .flatMap((page) => page.items)
    .find(({ reservationId, state }) => reservationId === session.id && state === 'open');
  const left = session.reservedUntil ? Math.ceil((isoToMs(session.reservedUntil) - now) / 60_000) : 0;
  return (
    <Stack gap="xs">
      <Text fw={600} role="status">
        You are holding this time for {minutesLabel(Math.max(1, left))}
      </Text>
      <When startsAt={session.startsAt} endsAt={session.endsAt} size="sm" />
      <Text size="sm" c="dimmed">
        It is not booked yet, and nothing was charged.
      </Text>
      {open?.checkoutUrl ? (
        <Button component="a" href={open.checkoutUrl} fullWidth>
          Continue to payment
        </Button>
      ) : (
        <Button component={Link} to={`/sessions/${session.id}`} fullWidth>
          Continue to payment
        </Button>
      )}
      <Button component={Link} to={`/sessions/${session.id}`} variant="default" fullWidth>
        See the held session
      </Button>
    </Stack>
  );
}
