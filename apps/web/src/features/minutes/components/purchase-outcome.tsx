import { Button, Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCalendarCheck,
  IconClockX,
  IconCreditCardOff,
  IconCircleCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { When } from '../../../components/ui/when';
import type { Purchase } from '../../../lib/api-types';
import { minutesLabel, money } from '../../../lib/format';
import { studentName } from '../../../lib/session-words';
import { sessionQuery } from '../../sessions/api/sessions';
import type { CameBack } from '../lib/came-back';
import { Outcome } from './outcome';
import { Unpaid, Waiting } from './purchase-open';

export function PurchaseOutcome({ purchase, cameBack }: { purchase: Purchase; cameBack: CameBack }) {
  const minutes = minutesLabel(purchase.minutes);
  if (purchase.state === 'open') {
    return cameBack === 'done' ? <Waiting purchase={purchase} /> : <Unpaid purchase={purchase} cameBack={cameBack} />;
  }
  if (purchase.state === 'failed') {
    return (
      <Outcome icon={IconCreditCardOff} color="red" title="The payment did not go through">
        <Text>Your card was not charged. Try again, or use another card.</Text>
        <Again />
      </Outcome>
    );
  }
  if (purchase.state === 'expired') {
    return (
      <Outcome icon={IconClockX} color="gray" title="This purchase has expired">
        <Text>The payment page was open for too long, and nothing was charged.</Text>
        <Again />
      </Outcome>
    );
  }
  if (!purchase.reservationId) {
    return (
      <Outcome icon={IconCircleCheck} color="green" title={`${minutes} are yours`}>
        <Text>
          You paid {money(purchase.amountCents, purchase.currency)}. The minutes are in your balance, and they never
          expire.
        </Text>
        <Group>
          <Button component={Link} to="/tutors">
            Find a tutor
          </Button>
          <Receipt purchase={purchase} />
        </Group>
      </Outcome>
    );
  }
  return <PaidForSession purchase={purchase} reservationId={purchase.reservationId} />;
}

function PaidForSession({ purchase, reservationId }: { purchase: Purchase; reservationId: string }) {
  const { data: session } = useQuery(sessionQuery(reservationId));
  const minutes = minutesLabel(purchase.minutes);
  if (purchase.booking === null) {
    return (
      <Outcome icon={IconCircleCheck} color="green" title="Payment received" isWaiting>
        <Text>{minutes} are in your balance. Your session is being booked now.</Text>
      </Outcome>
    );
  }
  if (purchase.booking === 'confirmed') {
    const isRequest = session?.state === 'requested';
    return (
      <Outcome
        icon={IconCalendarCheck}
        color="green"
        title={isRequest ? 'Your request is sent' : 'Your session is booked'}
      >
        {session && (
          <div>
            <When startsAt={session.startsAt} endsAt={session.endsAt} tutorZone={session.tutor.timeZone} size="lg" />
            <Text>
              {session.subject.name} with {session.tutor.displayName} for {studentName(session)}
            </Text>
          </div>
        )}
        <Text size="sm" c="dimmed">
          You bought {minutes} for {money(purchase.amountCents, purchase.currency)}. What this session does not use
          comes back.
        </Text>
        <Group>
          <Button component={Link} to={`/sessions/${reservationId}`}>
            See the session
          </Button>
          <Receipt purchase={purchase} />
        </Group>
      </Outcome>
    );
  }
  const isGone = purchase.booking === 'slot-gone';
  return (
    <Outcome
      icon={IconAlertTriangle}
      color="amber"
      title={isGone ? 'Your minutes are here, that time is not' : 'Your minutes are here, but not yet enough'}
    >
      <Text>
        {isGone
          ? `The time was no longer kept for you when the payment came, and someone else took it. Your ${minutes} are in your balance and never expire: choose another time.`
          : `${minutes} were added, and the session needs more. Get the rest, then book again.`}
      </Text>
      <Group>
        <Button component={Link} to={isGone ? (session ? `/tutors/${session.tutor.slug}` : '/tutors') : '/minutes'}>
          {isGone ? 'Choose another time' : 'Get more minutes'}
        </Button>
        <Receipt purchase={purchase} />
      </Group>
    </Outcome>
  );
}

function Receipt({ purchase }: { purchase: Purchase }) {
  return (
    <Button component={Link} to={`/purchases/${purchase.id}/receipt`} variant="default">
      Receipt
    </Button>
  );
}

function Again() {
  return (
    <Button component={Link} to="/minutes">
      Choose a pack again
    </Button>
  );
}
