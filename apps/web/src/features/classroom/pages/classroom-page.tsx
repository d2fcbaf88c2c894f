import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { answer, api } from '../../../lib/api';
import type { RoomView, Session } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs, untilLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { roomQuery } from '../api/room';
import { Classroom } from '../components/classroom';
import { DeviceCheck } from '../components/device-check';
import { Outside } from '../components/leaving-screens';
import { useClassroom } from '../hooks/use-classroom';
import { noDevices, rememberChoices, rememberedChoices } from '../lib/device-choices';
import { studentName } from '../../../lib/session-words';

const OUTSIDE = new Set(['left', 'elsewhere', 'removed', 'over', 'refused']);

export function ClassroomPage() {
  const { id = '' } = useParams();
  const session = useQuery({
    queryKey: keys.session(id),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/sessions/{sessionId}', { params: { path: { sessionId: id } }, signal })),
  });
  const room = useQuery(roomQuery(id));
  const error = session.error ?? room.error;
  if (session.data && room.data) return <Visit session={session.data} view={room.data} />;
  return (
    <Container component="main" size="sm" py="xl">
      <title>Classroom · Track Tutoring</title>
      {error ? (
        <ProblemPage
          problem={Problem.from(error)}
          what="session"
          onRetry={() => void Promise.all([session.refetch(), room.refetch()])}
        />
      ) : (
        <PageFallback />
      )}
    </Container>
  );
}

/** One visit: check the devices, come in, and what comes after. */
function Visit({ session, view }: { session: Session; view: RoomView }) {
  const { connection, state } = useClassroom(session.id);
  const isListener = session.viewerRole === 'guardian';
  const [choices, setChoices] = useState(isListener ? noDevices : rememberedChoices);
  const enter = (): void => {
    rememberChoices(choices);
    connection.enter(choices);
  };

  // A room that is closed has no way in: nobody checks a camera for it, or is asked back.
  const isWaiting = state.phase === 'outside' || state.phase === 'left';
  const phase = isWaiting && view.state === 'closed' ? 'over' : state.phase;

  if (phase !== 'outside' && !OUTSIDE.has(phase)) {
    return (
      <>
        <title>{`In session: ${session.subject.name} · Track Tutoring`}</title>
        <Classroom session={session} view={view} connection={connection} state={state} />
      </>
    );
  }
  return (
    <Container component="main" size="lg" py="xl">
      <title>{`Classroom: ${session.subject.name} · Track Tutoring`}</title>
      {phase === 'outside' ? (
        <Stack gap="lg">
          <div>
            <Title order={1}>{isListener ? 'Watch this session' : 'Ready to join?'}</Title>
            <Text c="dimmed">
              {session.subject.name} with{' '}
              {session.viewerRole === 'tutor' ? studentName(session) : session.tutor.displayName}
            </Text>
          </div>
          {isListener ? (
            <Text maw="36rem">
              You see and hear the session, everybody sees your name, and you are neither seen nor heard. You can pause
              the session at any time.
            </Text>
          ) : (
            <DeviceCheck choices={choices} onChange={setChoices} />
          )}
          {!view.livekitAvailable && (
            <Text role="alert" c="var(--tt-loss-ink)">
              The video server can’t be reached right now, so nobody can join. Time that we are down is not billed.
            </Text>
          )}
          <Group>
            <JoinButton view={view} onEnter={enter}>
              {isListener ? 'Start watching' : 'Join the session'}
            </JoinButton>
            <Button component={Link} to={`/sessions/${session.id}`} variant="subtle" size="lg">
              Back to the session
            </Button>
          </Group>
        </Stack>
      ) : (
        <Outside phase={phase} problem={state.problem} sessionId={session.id} onReturn={enter} />
      )}
    </Container>
  );
}

/** Waits for the room to open: the state behind it is asked for every few seconds. */
function JoinButton({ view, onEnter, children }: { view: RoomView; onEnter: () => void; children: ReactNode }) {
  const now = useNow('second');
  const { zone } = useViewer();
  const isEarly = view.state === 'not-open';
  return (
    <Button size="lg" disabled={!view.livekitAvailable || isEarly} onClick={onEnter}>
      {isEarly ? `The room opens ${untilLabel(isoToMs(view.opensAt), now, zone)}` : children}
    </Button>
  );
}
