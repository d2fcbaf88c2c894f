import { Button, Card, Group, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LossForm } from '../../../components/ui/loss-form';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { CancellationQuote, Session } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { quoteSentence } from '../../../lib/quote-words';
import { useIntent } from '../../../lib/use-intent';
import { cancelSession, quoteQuery } from '../api/sessions';

/** The server's word for a tutor whose check ran out. */
const CANT_TEACH = 'tutor-may-not-teach';

/** Then canceling is no change of plans but the news of the page. */
export function useCantTeach(session: Session): boolean {
  const isAsked = session.can.cancel && session.state !== 'reserved';
  return useQuery({ ...quoteQuery(session.id), enabled: isAsked }).data?.because === CANT_TEACH && isAsked;
}

/** Before the tutor has answered, nothing is booked that could be canceled. */
const wordsFor = ({ state, viewerRole }: Session) =>
  state === 'requested' && viewerRole !== 'tutor'
    ? { act: 'Take the request back', title: 'Take this request back', keep: 'Keep the request' }
    : { act: 'Cancel the session', title: 'Cancel this session', keep: 'Keep the session' };

/** What canceling now returns stands on the page before anyone presses anything. */
export function CancelCard({ session }: { session: Session }) {
  const [isOpen, sheet] = useDisclosure(false);
  const quote = useQuery(quoteQuery(session.id));
  const words = wordsFor(session);
  const cantTeach = quote.data?.because === CANT_TEACH;
  return (
    <Card component="section" aria-labelledby="canceling">
      <Group justify="space-between" gap="md">
        <div style={{ flex: '1 1 16rem' }}>
          <Title order={2} size="h3" id="canceling">
            {cantTeach ? `${session.tutor.displayName} can’t teach at the moment` : 'Plans changed'}
          </Title>
          {quote.isPending && <Skeleton height={18} width="80%" mt={6} />}
          {cantTeach && (
            <Text>One of the checks that every tutor has to have is being renewed. You may wait, or cancel.</Text>
          )}
          {quote.data && <Text c="dimmed">{quoteSentence(quote.data, session)}</Text>}
          {quote.error && <ProblemAlert problem={Problem.from(quote.error)} onRetry={() => void quote.refetch()} />}
        </div>
        <Button variant="default" onClick={sheet.open}>
          {words.act}
        </Button>
      </Group>
      <Sheet title={words.title} opened={isOpen} onClose={sheet.close}>
        {quote.data ? (
          <CancelForm session={session} quote={quote.data} onClose={sheet.close} />
        ) : (
          <Skeleton height={160} radius="md" />
        )}
      </Sheet>
    </Card>
  );
}

function CancelForm({ session, quote, onClose }: { session: Session; quote: CancellationQuote; onClose: () => void }) {
  const queryClient = useQueryClient();
  const intent = useIntent();
  const cancel = useMutation({
    mutationFn: (reason: string) => {
      const body = { expectedReturnedMinutes: quote.returnedMinutes, ...(reason && { reason }) };
      return cancelSession(session.id, body, intent.keyFor(body));
    },
    onSuccess: async (after) => {
      intent.done();
      queryClient.setQueryData(keys.session(session.id), after);
      onClose();
      await queryClient.invalidateQueries({ queryKey: keys.sessionLists });
      await queryClient.invalidateQueries({ queryKey: keys.families });
    },
    // The quote changed under our hands: the new one is fetched and shown, and nothing was canceled.
    onError: () => queryClient.invalidateQueries({ queryKey: keys.session(session.id) }),
  });
  const isTutor = session.viewerRole === 'tutor';
  const words = wordsFor(session);
  const after = quote.because === CANT_TEACH ? '' : ', and the time opens for others';
  return (
    <LossForm
      note={{ label: `A word to the ${isTutor ? 'family' : 'tutor'} (optional)`, maxLength: 500 }}
      confirm={quote.keptMinutes > 0 && !isTutor ? `Cancel and lose ${minutesLabel(quote.keptMinutes)}` : words.act}
      keep={words.keep}
      act={cancel}
      onKeep={onClose}
    >
      <Text>{quoteSentence(quote, session)}</Text>
      <Text size="sm" c="dimmed">
        {isTutor ? 'The family is told at once.' : `The tutor is told at once${after}.`} This can’t be undone.
      </Text>
    </LossForm>
  );
}
