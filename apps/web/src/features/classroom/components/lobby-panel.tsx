import { Button, Group, Text } from '@mantine/core';
import type { RoomView } from '../../../lib/api-types';
import classes from './classroom.module.css';

interface LobbyPanelProps {
  people: RoomView['participants'];
  isBusy: boolean;
  onAdmit: (participantId: string) => void;
}

/** Who knocks, for the tutor. Spoken by screen readers as it happens. */
export function LobbyPanel({ people, isBusy, onAdmit }: LobbyPanelProps) {
  return (
    <div aria-live="polite">
      {people
        .filter((person) => person.state === 'lobby')
        .map((person) => (
          <div key={person.participantId} className={classes.banner} data-tone="time">
            <Text fw={600}>{person.displayName} is waiting in the lobby</Text>
            <Group gap="xs">
              <Button size="sm" variant="white" loading={isBusy} onClick={() => onAdmit(person.participantId)}>
                Admit {person.displayName}
              </Button>
            </Group>
          </div>
        ))}
    </div>
  );
}
