import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCreditCardOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { When } from '../../../components/ui/when';
import type { Purchase } from '../../../lib/api-types';
import { minutesLabel, money } from '../../../lib/format';
import { clockLeft, isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { sessionQuery } from '../../sessions/api/sessions';
import type { CameBack } from '../lib/came-back';
import { Outcome } from './outcome';

/** Back from a payment that was made: the news of it is a few seconds behind. */
export function Waiting({ purchase }: { purchase: Purchase }) {
  return (
    <Outcome icon={IconCircleCheck} color="amber" title="Waiting for your payment" isWaiting>
      <Text>
        {minutesLabel(purchase.minutes)} for {money(purchase.amountCents, purchase.currency)}. This page changes by
        itself as soon as we hear of the payment; usually that takes a few seconds.
      </Text>
      {purchase.checkoutUrl && (
        <Text size="sm" c="dimmed">
          Haven’t paid yet? <Anchor href={purchase.checkoutUrl}>Go back to the payment page</Anchor>
        </Text>
      )}
    </Outcome>
  );
}

export function Unpaid({ purchase, cameBack }: { purchase: Purchase; cameBack: CameBack }) {
  return (
    <Outcome
      icon={IconCreditCardOff}
      color="amber"
      title={cameBack === 'left' ? 'You left without paying' : 'Not paid yet'}
    >
      <Text>
        Nothing was charged. {minutesLabel(purchase.minutes)} for {money(purchase.amountCents, purchase.currency)} are
        yours once you pay.
      </Text>
      {purchase.reservationId && <Held sessionId={purchase.reservationId} />}
      <Group>
        {purchase.checkoutUrl && (
          <Button component="a" href={purchase.checkoutUrl}>
            Continue to payment
          </Button>
        )}
        {purchase.reservationId && (
          <Button component={Link} to={`/sessions/${purchase.reservationId}`} variant="default">
            See the session
          </Button>
        )}
      </Group>
    </Outcome>
  );
}

function Held({ sessionId }: { sessionId: string }) {
  const now = useNow('second');
  const { data: session } = useQuery(sessionQuery(sessionId));
  if (!session) return null;
  const until = session.reservedUntil ? isoToMs(session.reservedUntil) : 0;
  if (session.state !== 'reserved' || until <= now) {
    return <Text>The time is no longer held for you. It may still be open: look at the session.</Text>;
  }
  return (
    <div>
      <When startsAt={session.startsAt} endsAt={session.endsAt} tutorZone={session.tutor.timeZone} />
      <Text>
        This time is held for you for{' '}
        <span className="tabular" role="timer">
          {clockLeft(until, now)}
        </span>
        .
      </Text>
    </div>
  );
}
