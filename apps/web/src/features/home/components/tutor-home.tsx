import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Session } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { CHECK_NAMES, checkToRenew } from '../../../lib/check-standing';
import { openHours } from '../../../lib/open-hours';
import { dayKey, dayLabel, isoToMs, zoneName } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useMe, useViewer } from '../../../lib/viewer';
import { SessionList } from '../../sessions/components/session-list';
import { applicationQuery } from '../../teaching/api/application';
import { availabilityQuery, profileQuery } from '../../teaching/api/teaching';
import { ApplicationCard } from '../../teaching/components/application-card';
import { RequestItem } from '../../teaching/components/request-item';
import { useUpcoming } from '../hooks/use-upcoming';
import { NextSession } from './next-session';
import { ToDoList } from './to-do-list';

/** A week has no more, unless every day differs and dates stand for it. */
const SHOWN_HOURS = 7;

export function TutorHome() {
  const me = useMe();
  const { zone } = useViewer();
  const now = useNow();
  const { query, sessions, next } = useUpcoming();
  const isApproved = useQuery(applicationQuery).data?.state === 'approved';
  const requests = sessions.filter(({ state }) => state === 'requested');
  const today = dayKey(now, zone);
  const booked = sessions.filter(
    ({ id, state }) => id !== next?.id && (state === 'confirmed' || state === 'in_progress'),
  );
  const todays = booked.filter(({ startsAt }) => dayKey(isoToMs(startsAt), zone) === today);
  const later = booked.filter((session) => !todays.includes(session));
  return (
    <Page title={`Hello, ${me.firstName}`} width="reading" lead={`Today is ${dayLabel(now, zone)}.`}>
      <Stack gap="xl">
        {query.isPending && <LoadingCards count={2} height={180} />}
        {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
        {next && <NextSession session={next} />}
        <ApplicationCard />
        {isApproved && <ChecksToRenew />}
        {query.data && !next && requests.length === 0 && isApproved && <NothingBooked />}
        {requests.length > 0 && <Requests requests={requests} />}
        {todays.length > 0 && <Part title="Later today" id="today" sessions={todays} />}
        {later.length > 0 && <Part title="Coming up" id="later" sessions={later.slice(0, 5)} />}
      </Stack>
    </Page>
  );
}

function Part({
  title,
  id,
  sessions,
}: {
  title: string;
  id: string;
  sessions: Parameters<typeof SessionList>[0]['sessions'];
}) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="md">
        {title}
      </Title>
      <SessionList sessions={sessions} />
    </section>
  );
}

/** Above what is booked later: families wait, and a request that nobody answers lapses. */
function Requests({ requests }: { requests: readonly Session[] }) {
  return (
    <section aria-labelledby="requests">
      <Group justify="space-between" mb="md">
        <Title order={2} id="requests">
          Requests to answer
        </Title>
        <Button component={Link} to="/requests" variant="subtle" size="sm">
          All requests
        </Button>
      </Group>
      <Stack gap="md">
        {requests.slice(0, 3).map((session) => (
          <RequestItem key={session.id} session={session} />
        ))}
      </Stack>
    </section>
  );
}

function ChecksToRenew() {
  const { zone } = useViewer();
  const now = useNow();
  const { data } = useQuery(profileQuery);
  const check = data ? checkToRenew(data.checks, now) : null;
  if (!check) return null;
  const name = `${CHECK_NAMES[check.kind] ?? check.kind} check`;
  const text = check.hasRunOut
    ? 'Families can’t find or book you until it is renewed. See what happens now.'
    : 'Families find and book you only while every check is valid. See what happens next.';
  return (
    <ToDoList
      items={[
        {
          to: '/profile',
          icon: IconShieldExclamation,
          title: `${name}: ${check.hasRunOut ? 'ran out' : 'runs out'} ${dayLabel(check.expiresAtMs, zone, now)}`,
          text,
        },
      ]}
    />
  );
}

/** Whoever has opened hours isn't told to: what is open is named instead. */
function NothingBooked() {
  const { zone } = useViewer();
  const now = useNow();
  const availability = useQuery(availabilityQuery);
  if (availability.isPending) return null;
  const open = availability.data ? openHours(availability.data, dayKey(now, availability.data.timeZone)) : null;
  const isClosed = open?.length === 0;
  return (
    <Card padding="xl">
      <Stack gap="md" align="flex-start">
        <Title order={2} size="h3">
          No sessions booked yet
        </Title>
        <Text c="dimmed">
          {isClosed
            ? 'You have no open hours. Families book the hours that you open.'
            : 'Families book the hours that you open. More of them, and further ahead, means more sessions.'}
        </Text>
        {open && open.length > 0 && (
          <div>
            <Text fw={600}>
              Your open hours
              {availability.data && availability.data.timeZone !== zone && ` (${zoneName(availability.data.timeZone)})`}
            </Text>
            {open.slice(0, SHOWN_HOURS).map((line) => (
              <Text key={line}>{line}</Text>
            ))}
          </div>
        )}
        <Button component={Link} to="/calendar" variant={isClosed ? 'filled' : 'default'}>
          {isClosed ? 'Set your hours' : 'Open your calendar'}
        </Button>
      </Stack>
    </Card>
  );
}
