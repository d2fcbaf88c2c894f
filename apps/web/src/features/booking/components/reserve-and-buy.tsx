import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Sheet } from '../../../components/ui/sheet';
import type { BookingWish, Session } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { heldTime } from '../../../lib/held-time';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs } from '../../../lib/time';
import { useIntent } from '../../../lib/use-intent';
import { buyPack } from '../../minutes/api/minutes';
import { PackChoice } from '../../minutes/components/pack-choice';
import { goToCheckout } from '../../minutes/components/go-to-checkout';
import { sessionsQuery } from '../../sessions/api/sessions';
import { reserve } from '../api/booking';
import { BookingProblem } from './booking-problem';

interface ReserveAndBuyProps {
  opened: boolean;
  onClose: () => void;
  wish: BookingWish;
  missingMinutes: number;
  onStart: (startMs: number) => void;
}

/** The time is kept first, then the minutes are bought; both steps carry keys, so that a second click repeats nothing. */
export function ReserveAndBuy({ opened, onClose, wish, missingMinutes, onStart }: ReserveAndBuyProps) {
  const queryClient = useQueryClient();
  const reserveIntent = useIntent();
  const buyIntent = useIntent();
  const [packId, setPackId] = useState<string | null>(null);
  // Somebody may come back from the payment page: the time is taken then, and by themselves.
  const heldAlready = async (): Promise<Session | null> => {
    const { pages } = await queryClient.fetchInfiniteQuery({ ...sessionsQuery('upcoming'), pages: 5, staleTime: 0 });
    const sessions = pages.flatMap((page) => page.items);
    const held = heldTime(sessions, { ...wish, startMs: isoToMs(wish.startsAt) }, Date.now());
    return held?.durationMinutes === wish.durationMinutes ? held : null;
  };
  const pay = useMutation({
    mutationFn: async (pack: string) => {
      const reservation = (await heldAlready()) ?? (await reserve(wish, reserveIntent.keyFor(wish)));
      const order = { familyId: wish.familyId, packId: pack, reservationId: reservation.id };
      return buyPack(order, buyIntent.keyFor(order));
    },
    onSuccess: goToCheckout,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: keys.openTimesOf(wish.tutorId) });
      void queryClient.invalidateQueries({ queryKey: keys.sessionLists });
      void queryClient.invalidateQueries({ queryKey: keys.purchases(wish.familyId) });
    },
  });
  return (
    <Sheet title="Get minutes for this session" opened={opened} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">
          You need {minutesLabel(missingMinutes)} more. We keep the time for you while you pay. Bought minutes never
          expire.
        </Text>
        <PackChoice value={packId} onChange={setPackId} neededMinutes={missingMinutes} />
        <BookingProblem problem={pay.error ? Problem.from(pay.error) : null} onStart={onStart} />
        <Button fullWidth disabled={!packId} loading={pay.isPending} onClick={() => packId && pay.mutate(packId)}>
          Continue to payment
        </Button>
      </Stack>
    </Sheet>
  );
}
