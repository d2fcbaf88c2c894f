import { RoomAudioRenderer, RoomContext } from '@livekit/components-react';
import { Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { RoomView, Session } from '../../../lib/api-types';
import { listed, sentence } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { useRoomActions } from '../api/room';
import type { ClassroomConnection, ConnectionState } from '../lib/classroom-connection';
import { Banner, DeviceTrouble } from './banners';
import { MediaControls, RoomControls } from './control-bar';
import { EndDialog } from './end-dialog';
import { LobbyPanel } from './lobby-panel';
import { MinuteMeter } from './minute-meter';
import { Stage } from './stage';
import classes from './classroom.module.css';
import { studentName } from '../../../lib/session-words';

interface ClassroomProps {
  session: Session;
  view: RoomView;
  connection: ClassroomConnection;
  state: ConnectionState;
}

/** The room itself: it fills the window, and one bar does everything. */
export function Classroom({ session, view, connection, state }: ClassroomProps) {
  const actions = useRoomActions(session.id);
  const [isEnding, setIsEnding] = useState(false);
  const isInside = state.phase === 'inside' || state.phase === 'reconnecting';
  const isTutor = state.role === 'tutor';
  const watching = view.participants.filter((person) => person.role === 'guardian' && person.state === 'admitted');
  const refusal = actions.admit.error ?? actions.end.error ?? actions.pause.error ?? actions.resume.error;
  const end = (): void => actions.end.mutate(undefined, { onSuccess: () => connection.finish() });

  return (
    <RoomContext.Provider value={connection.room}>
      <div className={classes.room} data-testid="classroom" data-phase={state.phase}>
        <header className={classes.header}>
          <h1 className={classes.title}>
            {session.subject.name} with {isTutor ? studentName(session) : session.tutor.displayName}
          </h1>
          <div className={classes.facts}>
            <span>{watchingWords(watching.map((person) => person.displayName))}</span>
            <span>Not recorded</span>
            <MinuteMeter meter={view.meter} startsAt={session.startsAt} />
          </div>
        </header>
        <main className={classes.middle}>
          <div className={classes.content}>
            <div>
              {state.phase === 'reconnecting' && (
                <Banner tone="time">Reconnecting. Your place is kept, and time apart is not billed.</Banner>
              )}
              {view.isPaused && (
                <Banner>
                  {view.pausedBy ? `${view.pausedBy} paused the session.` : 'Paused.'} Cameras, microphones and the
                  minutes stand still until it goes on.
                </Banner>
              )}
              {isInside && <WhoLeft people={view.participants} />}
              {state.deviceTrouble && (
                <DeviceTrouble sentence={state.deviceTrouble} onDismiss={() => connection.dismissDeviceTrouble()} />
              )}
              {refusal && <ProblemAlert problem={Problem.from(refusal)} />}
              {isTutor && (
                <LobbyPanel
                  people={view.participants}
                  isBusy={actions.admit.isPending}
                  onAdmit={(participantId) => actions.admit.mutate(participantId)}
                />
              )}
            </div>
            {isInside ? <Stage people={view.participants} /> : <Waiting state={state} session={session} />}
          </div>
          {isInside && <RoomAudioRenderer />}
        </main>
        <div className={classes.bar} role="toolbar" aria-label="Classroom">
          {isInside && !view.isPaused && state.role !== 'guardian' && (
            <MediaControls onChoice={(choice) => connection.choose(choice)} />
          )}
          <RoomControls
            isPaused={view.isPaused}
            canPause={isInside && state.role !== 'student'}
            canEnd={isTutor && isInside}
            isBusy={actions.pause.isPending || actions.resume.isPending || actions.end.isPending}
            onPause={() => actions.pause.mutate()}
            onResume={() => actions.resume.mutate()}
            onEnd={() => setIsEnding(true)}
            onLeave={() => connection.leave()}
          />
        </div>
        <EndDialog opened={isEnding} isBusy={actions.end.isPending} onClose={() => setIsEnding(false)} onEnd={end} />
      </div>
    </RoomContext.Provider>
  );
}

/** The minutes need both of them: who is gone is said, not guessed from an empty tile. */
function WhoLeft({ people }: { people: RoomView['participants'] }) {
  const needed = people.filter(({ role }) => role === 'student' || role === 'tutor');
  const isThere = (role: string): boolean =>
    needed.some((person) => person.role === role && person.state === 'admitted');
  const gone = needed.filter(({ role, state }) => state === 'left' && !isThere(role));
  if (gone.length === 0) return null;
  const names = [...new Set(gone.map(({ displayName }) => displayName))];
  return (
    <Banner tone="time">
      {sentence(`${listed(names)} left the room`)} No minutes count until {names.length === 1 ? 'they are' : 'all are'}{' '}
      back.
    </Banner>
  );
}

function Waiting({ state, session }: { state: ConnectionState; session: Session }) {
  const isInLobby = state.phase === 'lobby';
  return (
    <div className={classes.waiting} role="status">
      <Loader color="indigo.3" type="dots" aria-hidden />
      <Text size="lg" fw={600}>
        {isInLobby ? `You are in the lobby. ${session.tutor.displayName} will let you in.` : 'Connecting to the room'}
      </Text>
      <Text maw="28rem">
        {isInLobby
          ? 'Nobody sees or hears you yet, and no minutes count.'
          : (state.problem?.detail ?? 'This usually takes a second or two.')}
      </Text>
    </div>
  );
}

function watchingWords(names: readonly string[]): string {
  return names.length === 0 ? 'Nobody is watching' : `Watching: ${names.join(', ')}`;
}
