import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconClockHour4, IconHourglass, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { MinutesFigure } from '../../../components/ui/minutes';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Balance, Session } from '../../../lib/api-types';
import { minutesLabel } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useMe, useViewer } from '../../../lib/viewer';
import { useStudents } from '../../booking/hooks/use-students';
import { hasPower } from '../../../lib/powers';
import { balanceQuery } from '../../minutes/api/minutes';
import { SessionList } from '../../sessions/components/session-list';
import { useUpcoming } from '../hooks/use-upcoming';
import { NextSession } from './next-session';
import { ToDoList, type ToDo } from './to-do-list';

const SHOWN = 4;

export function GuardianHome() {
  const me = useMe();
  const { query, sessions, next } = useUpcoming();
  const familyId = me.families[0]?.id ?? '';
  const balance = useQuery({ ...balanceQuery(familyId), enabled: familyId !== '' });
  const { students, isPending, problem, retry } = useStudents();
  const mayBook = students.length === 0 || students.some((student) => student.mayBook);
  const mayPay = hasPower(me, familyId, 'pay');
  const others = sessions.filter(({ id, state }) => id !== next?.id && state !== 'reserved');
  return (
    <Page title={`Hello, ${me.firstName}`}>
      <Stack gap="xl">
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          {query.isPending && <LoadingCards count={1} height={220} />}
          {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
          {query.data && (next ? <NextSession session={next} /> : <NothingBooked mayBook={mayBook} />)}
          {balance.data && <BalanceCard balance={balance.data} mayPay={mayPay} />}
        </SimpleGrid>
        <ProblemAlert problem={problem} onRetry={retry} />
        {!isPending && (
          <ToDoList items={toDos(sessions, mayPay ? balance.data : undefined, !problem && students.length === 0)} />
        )}
        {others.length > 0 && (
          <section aria-labelledby="more">
            <Group justify="space-between" mb="md">
              <Title order={2} id="more">
                Coming up
              </Title>
              <Button component={Link} to="/sessions" variant="subtle" size="sm">
                All sessions
              </Button>
            </Group>
            <SessionList sessions={others.slice(0, SHOWN)} />
          </section>
        )}
      </Stack>
    </Page>
  );
}

function NothingBooked({ mayBook }: { mayBook: boolean }) {
  return (
    <Card component="section" padding="xl" aria-labelledby="next">
      <Stack gap="md" align="flex-start" h="100%">
        <Title order={2} size="h3" id="next">
          Nothing booked
        </Title>
        {mayBook ? (
          <>
            <Text c="dimmed">Choose a tutor and one of their open times. It takes about a minute.</Text>
            <Button component={Link} to="/tutors" mt="auto">
              Find a tutor
            </Button>
          </>
        ) : (
          <Text c="dimmed">Sessions that other guardians book show up here, and this is where you join them.</Text>
        )}
      </Stack>
    </Card>
  );
}

function BalanceCard({ balance, mayPay }: { balance: Balance; mayPay: boolean }) {
  const { zone } = useViewer();
  const soonest = balance.expiring[0];
  return (
    <Card component="section" padding="xl" aria-labelledby="balance">
      <Stack gap="md" h="100%">
        <Title order={2} size="h3" id="balance">
          Your minutes
        </Title>
        <Group gap="xl">
          <MinutesFigure minutes={balance.availableMinutes} label="available" />
          <MinutesFigure minutes={balance.heldMinutes} label="held for sessions" />
        </Group>
        {soonest && (
          <Text size="sm" c="dimmed">
            {minutesLabel(soonest.minutes)} expire {dayLabel(isoToMs(soonest.at), zone)}.
          </Text>
        )}
        <Group mt="auto">
          <Button component={Link} to="/minutes" variant="default">
            {mayPay ? 'Get minutes' : 'See all minutes'}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function toDos(sessions: Session[], balance: Balance | undefined, hasNoStudent: boolean): ToDo[] {
  const items: ToDo[] = [];
  if (hasNoStudent) {
    items.push({
      to: '/family/students/new',
      icon: IconUserPlus,
      title: 'Add a student',
      text: 'Who will be tutored? You choose their sign-in together.',
    });
  }
  for (const session of sessions.filter(({ state }) => state === 'reserved')) {
    items.push({
      to: `/sessions/${session.id}`,
      icon: IconHourglass,
      title: `Finish booking ${session.tutor.displayName}`,
      text: 'The time is kept for you for a few minutes.',
    });
  }
  if (balance && balance.availableMinutes === 0 && balance.heldMinutes === 0) {
    items.push({
      to: '/minutes',
      icon: IconClockHour4,
      title: 'Get minutes',
      text: 'Or pick a time first: you can buy them on the way.',
    });
  }
  return items;
}
