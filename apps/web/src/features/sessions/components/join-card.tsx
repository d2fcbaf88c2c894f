import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Minutes } from '../../../components/ui/minutes';
import { Tag } from '../../../components/ui/tag';
import type { RoomView, Session } from '../../../lib/api-types';
import { listed, minutesLabel, sentence } from '../../../lib/format';
import { isoToMs, timeOfDay, untilLabel, zoneAbbreviation } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { roomQuery } from '../api/sessions';
import classes from './join-card.module.css';

export function JoinCard({ session }: { session: Session }) {
  const { zone } = useViewer();
  const now = useNow('second');
  const opensAt = isoToMs(session.joinOpensAt);
  const startsAt = isoToMs(session.startsAt);
  const isOpen = now >= opensAt && now < isoToMs(session.roomClosesAt);
  const { data: room } = useQuery({ ...roomQuery(session.id), enabled: isOpen, refetchInterval: 15_000 });
  return (
    <Card component="section" aria-label="Join" className={classes.card}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {headline(session, isOpen, now, zone)}
          </Title>
          <Text>
            {isOpen
              ? now < startsAt
                ? `Check your camera and microphone in the lobby. The session starts ${untilLabel(startsAt, now, zone)}.`
                : 'Minutes count only while student and tutor are both in the room.'
              : `The room opens at ${timeOfDay(opensAt, zone)} ${zoneAbbreviation(opensAt, zone)}, ${untilLabel(opensAt, now, zone)}.`}
          </Text>
        </div>
        {room && <WhoIsThere room={room} />}
        {isOpen && session.can.join ? (
          <Button
            component={Link}
            to={`/sessions/${session.id}/room`}
            size="lg"
            leftSection={<IconVideo size={22} aria-hidden />}
          >
            {session.state === 'in_progress' ? 'Join the session' : 'Join'}
          </Button>
        ) : (
          <Button size="lg" disabled leftSection={<IconVideo size={22} aria-hidden />}>
            Join
          </Button>
        )}
        {room && !room.livekitAvailable && (
          <Text size="sm" role="status">
            {room.notice ?? 'The video service is not running at the moment, so nobody can join yet.'} This page updates
            by itself.
          </Text>
        )}
      </Stack>
    </Card>
  );
}

function headline(session: Session, isOpen: boolean, now: number, zone: string): string {
  if (session.state === 'in_progress') return 'The session is running';
  if (isOpen) return 'The room is open';
  return now < isoToMs(session.startsAt)
    ? `Starts ${untilLabel(isoToMs(session.startsAt), now, zone)}`
    : 'The room is closed';
}

function WhoIsThere({ room }: { room: RoomView }) {
  const inRoom = room.participants.filter(({ state }) => state === 'admitted').map(({ displayName }) => displayName);
  const inLobby = room.participants.filter(({ state }) => state === 'lobby').map(({ displayName }) => displayName);
  const minutes = Math.floor(room.meter.billableSeconds / 60);
  return (
    <Group gap="sm" aria-live="polite">
      <Text size="sm">
        {inRoom.length > 0 ? sentence(`In the room: ${listed(inRoom)}`) : 'Nobody is in the room yet.'}
        {inLobby.length > 0 && ` ${sentence(`In the lobby: ${listed(inLobby)}`)}`}
      </Text>
      {(room.meter.billableSeconds > 0 || room.meter.runningSince) && (
        <Tag tone="time">
          <Minutes minutes={minutes} />
          &nbsp;of {minutesLabel(room.meter.heldMinutes)}
        </Tag>
      )}
    </Group>
  );
}
