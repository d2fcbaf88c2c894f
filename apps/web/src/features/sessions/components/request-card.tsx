import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LossForm } from '../../../components/ui/loss-form';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { Session } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs, untilLabel, whenLabel } from '../../../lib/time';
import { useIntent } from '../../../lib/use-intent';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { acceptSession, declineSession } from '../api/sessions';

export function RequestCard({ session }: { session: Session }) {
  const { zone } = useViewer();
  const now = useNow();
  const by = session.answerBy ? isoToMs(session.answerBy) : null;
  const deadline = by === null ? '' : ` by ${whenLabel(by, zone)} (${untilLabel(by, now, zone)})`;
  const isTutor = session.viewerRole === 'tutor';
  return (
    <Card component="section" aria-label="Request">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {isTutor ? 'A family asks for this time' : `${session.tutor.displayName} answers this request`}
          </Title>
          <Text c="dimmed">
            {isTutor
              ? `Answer${deadline}; after that the request lapses.`
              : `The answer comes${deadline}. Your minutes are held until then, and come back if it is no.`}
          </Text>
        </div>
        {(session.can.accept || session.can.decline) && <AnswerButtons session={session} />}
      </Stack>
    </Card>
  );
}

export function AnswerButtons({ session }: { session: Session }) {
  const { zone } = useViewer();
  const when = whenLabel(isoToMs(session.startsAt), zone);
  const queryClient = useQueryClient();
  const [isDeclining, declining] = useDisclosure(false);
  const acceptIntent = useIntent();
  const declineIntent = useIntent();
  const settle = (): Promise<void> => queryClient.invalidateQueries({ queryKey: keys.sessions });
  const accept = useMutation({
    mutationFn: () => acceptSession(session.id, acceptIntent.keyFor(session.id)),
    onSuccess: () =>
      notifications.show({
        color: 'green',
        message: `Accepted: ${when}. The family is told, and it is in your calendar.`,
      }),
    onSettled: settle,
  });
  const decline = useMutation({
    mutationFn: (why: string) => declineSession(session.id, why, declineIntent.keyFor([session.id, why])),
    onSuccess: () => {
      declining.close();
      notifications.show({ message: `Declined: ${when}. The family is told, and the time is open for others.` });
    },
    onSettled: settle,
  });
  return (
    <>
      <ProblemAlert problem={accept.error ? Problem.from(accept.error) : null} />
      <Group gap="sm">
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          Accept
        </Button>
        <Button variant="default" onClick={declining.open}>
          Decline
        </Button>
      </Group>
      <Sheet title="Decline this request" opened={isDeclining} onClose={declining.close}>
        <LossForm
          note={{ label: 'A word to the family (optional)', maxLength: 500 }}
          confirm="Decline the request"
          keep="Keep it"
          act={decline}
          onKeep={declining.close}
        >
          <Text size="sm">The time opens again for others, and all held minutes go back to the family.</Text>
        </LossForm>
      </Sheet>
    </>
  );
}
