import { Button, Group } from '@mantine/core';
import { IconDeviceLaptop, IconDoorExit, IconLock, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { EmptyState } from '../../../components/ui/states';
import type { Problem } from '../../../lib/problem';
import type { Phase } from '../lib/classroom-connection';

interface OutsideProps {
  phase: Phase;
  problem: Problem | null;
  sessionId: string;
  onReturn: () => void;
}

/** What somebody sees who was in the room and is not any more: why, and the way on. */
export function Outside({ phase, problem, sessionId, onReturn }: OutsideProps) {
  const toSession = (
    <Button component={Link} to={`/sessions/${sessionId}`} variant={phase === 'over' ? 'filled' : 'default'}>
      Go to the session page
    </Button>
  );
  const back = <Button onClick={onReturn}>Come back in</Button>;
  if (phase === 'over') {
    return (
      <EmptyState order={1} icon={IconCircleCheck} title="The session has ended" action={toSession}>
        The session page shows who was there when, and the minutes that were used. They are settled about a minute after
        the end.
      </EmptyState>
    );
  }
  if (phase === 'left') {
    return (
      <EmptyState
        order={1}
        icon={IconDoorExit}
        title="You left the room"
        action={
          <Group>
            {back}
            {toSession}
          </Group>
        }
      >
        You can come back while the session is on. Minutes count only while student and tutor are both in the room.
      </EmptyState>
    );
  }
  if (phase === 'elsewhere') {
    return (
      <EmptyState
        order={1}
        icon={IconDeviceLaptop}
        title="You joined from another window"
        action={
          <Group>
            {back}
            {toSession}
          </Group>
        }
      >
        The session goes on there. To use this window instead, come back in here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      order={1}
      icon={IconLock}
      title={phase === 'removed' ? 'You were removed from this session' : 'You can’t enter this room'}
      action={toSession}
    >
      {problem?.detail ?? 'This room is not open to you.'}
    </EmptyState>
  );
}
