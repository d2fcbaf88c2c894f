import { Stack } from '@mantine/core';
import type { Session } from '../../../lib/api-types';
import { SessionRow } from './session-row';

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Stack>
  );
}
