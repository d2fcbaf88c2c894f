import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Session } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { clockLeft, isoToMs } from '../../../lib/time';
import { useIntent } from '../../../lib/use-intent';
import { useNow } from '../../../lib/use-now';
import { confirmReservation, giveUpReservation } from '../../booking/api/booking';
import { balanceQuery, buyPack } from '../../minutes/api/minutes';
import { goToCheckout } from '../../minutes/components/go-to-checkout';
import { PackChoice } from '../../minutes/components/pack-choice';

/** A time that is kept while minutes are bought: finish it, or let it go. */
export function ReservationCard({ session }: { session: Session }) {
  const now = useNow('second');
  const until = session.reservedUntil ? isoToMs(session.reservedUntil) : 0;
  if (until <= now) {
    return (
      <Card component="section" aria-label="Reservation">
        <Stack gap="md" align="flex-start">
          <Text>This time is no longer kept for you. It may still be open.</Text>
          <Button component={Link} to={`/tutors/${session.tutor.slug}`}>
            Look at the open times
          </Button>
        </Stack>
      </Card>
    );
  }
  return (
    <Card component="section" aria-label="Reservation">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            Kept for you for <span className="tabular">{clockLeft(until, now)}</span>
          </Title>
          <Text c="dimmed">It is not booked yet. Finish it, or let the time go for others.</Text>
        </div>
        {session.familyId && <Finish session={session} familyId={session.familyId} />}
      </Stack>
    </Card>
  );
}

function Finish({ session, familyId }: { session: Session; familyId: string }) {
  const queryClient = useQueryClient();
  const confirmIntent = useIntent();
  const buyIntent = useIntent();
  const [packId, setPackId] = useState<string | null>(null);
  const balance = useQuery(balanceQuery(familyId));
  const missing = balance.data ? session.durationMinutes - balance.data.availableMinutes : null;
  const refresh = (): void => {
    void queryClient.invalidateQueries({ queryKey: keys.sessions });
    void queryClient.invalidateQueries({ queryKey: keys.balance(familyId) });
  };
  const confirm = useMutation({
    mutationFn: () => confirmReservation(session.id, confirmIntent.keyFor(session.id)),
    onSettled: refresh,
  });
  const giveUp = useMutation({ mutationFn: () => giveUpReservation(session.id), onSettled: refresh });
  const pay = useMutation({
    mutationFn: (pack: string) => {
      const order = { familyId, packId: pack, reservationId: session.id };
      return buyPack(order, buyIntent.keyFor(order));
    },
    onSuccess: goToCheckout,
  });
  const failure = confirm.error ?? pay.error ?? giveUp.error;
  return (
    <>
      {missing !== null && missing > 0 && (
        <>
          <Text size="sm">You need {minutesLabel(missing)} more for this session.</Text>
          <PackChoice value={packId} onChange={setPackId} neededMinutes={missing} />
        </>
      )}
      <ProblemAlert problem={failure ? Problem.from(failure) : null} />
      <Group>
        {missing !== null && missing > 0 ? (
          <Button disabled={!packId} loading={pay.isPending} onClick={() => packId && pay.mutate(packId)}>
            Continue to payment
          </Button>
        ) : (
          <Button loading={confirm.isPending} disabled={missing === null} onClick={() => confirm.mutate()}>
            Book this session
          </Button>
        )}
        <Button variant="default" loading={giveUp.isPending} onClick={() => giveUp.mutate()}>
          Let this time go
        </Button>
      </Group>
    </>
  );
}
