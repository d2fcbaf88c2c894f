import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { When } from '../../../components/ui/when';
import type { Session } from '../../../lib/api-types';
import { sessionTitle, studentName } from '../../../lib/session-words';
import { isoToMs, timeOfDay, untilLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import classes from './next-session.module.css';

/** Further away than this, "join from 2 PM" would not say on which day. */
const SOON = 12 * 3_600_000;

/** The next session with its countdown; joining is one click away from the moment the room opens. */
export function NextSession({ session }: { session: Session }) {
  const { zone } = useViewer();
  const now = useNow('second');
  const opensAt = isoToMs(session.joinOpensAt);
  const startsAt = isoToMs(session.startsAt);
  const isOpen = now >= opensAt && now < isoToMs(session.roomClosesAt) && session.can.join;
  const isRunning = session.state === 'in_progress' || now >= startsAt;
  return (
    <Card component="section" aria-labelledby="next" className={classes.card} padding="xl">
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" id="next">
            Next session
          </Title>
          <Text fw={600} className={classes.countdown}>
            {isRunning ? 'On now' : `Starts ${untilLabel(startsAt, now, zone)}`}
          </Text>
        </Group>
        <Group wrap="nowrap" gap="md" align="flex-start">
          <PersonAvatar
            seed={session.viewerRole === 'tutor' ? (session.student?.id ?? session.id) : session.tutor.avatarSeed}
            url={session.viewerRole === 'tutor' ? null : session.tutor.avatarUrl}
            size={56}
          />
          <div>
            <Text size="lg" fw={600}>
              {sessionTitle(session)}
            </Text>
            <When startsAt={session.startsAt} endsAt={session.endsAt} tutorZone={session.tutor.timeZone} />
            {session.viewerRole === 'guardian' && <Text c="dimmed">for {studentName(session)}</Text>}
          </div>
        </Group>
        <Group gap="sm">
          {isOpen && (
            <Button
              component={Link}
              to={`/sessions/${session.id}/room`}
              leftSection={<IconVideo size={20} aria-hidden />}
            >
              Join
            </Button>
          )}
          {!isOpen && opensAt > now && opensAt - now < SOON && (
            <Button disabled leftSection={<IconVideo size={20} aria-hidden />}>
              Join from {timeOfDay(opensAt, zone)}
            </Button>
          )}
          <Button component={Link} to={`/sessions/${session.id}`} variant="default">
            Details
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
