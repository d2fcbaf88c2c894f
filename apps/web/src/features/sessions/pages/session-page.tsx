import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { FocusedTitle, PageTitle } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import { When } from '../../../components/ui/when';
import type { Session } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { isOver, outcomeSentence, sessionTitle, stateWords } from '../../../lib/session-words';
import { useChannel } from '../../../lib/use-channel';
import { sessionQuery } from '../api/sessions';
import { AddToCalendar } from '../components/add-to-calendar';
import { CancelCard, useCantTeach } from '../components/cancel-card';
import { ReopenCard } from '../components/reopen-card';
import { JoinCard } from '../components/join-card';
import { RequestCard } from '../components/request-card';
import { ReportStudent } from '../components/report-student';
import { ReservationCard } from '../components/reservation-card';
import { SessionFacts } from '../components/session-facts';
import { TimelineCard } from '../components/timeline-card';
import classes from './session-page.module.css';

/** One address for a session's whole life: it changes by itself as the session does. */
export function SessionPage() {
  const { id = '' } = useParams();
  useChannel(`session:${id}`);
  const query = useQuery(sessionQuery(id));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="session" onRetry={() => void query.refetch()} />;
  return <SessionView session={query.data} />;
}

function SessionView({ session }: { session: Session }) {
  const [search] = useSearchParams();
  const state = stateWords(session);
  const outcome = outcomeSentence(session);
  const cantTeach = useCantTeach(session);
  const isTutor = session.viewerRole === 'tutor';
  const isMet = session.state === 'completed' || session.state === 'missed';
  return (
    <Stack gap="lg" className={classes.page}>
      <PageTitle title={sessionTitle(session)} />
      <BackLink to={isOver(session.state) ? '/sessions?scope=past' : '/sessions'}>Sessions</BackLink>
      {search.get('new') === '1' && !isOver(session.state) && <JustBooked session={session} />}
      <Group wrap="nowrap" align="flex-start" gap="md">
        <PersonAvatar
          seed={isTutor ? (session.student?.id ?? session.id) : session.tutor.avatarSeed}
          url={isTutor ? null : session.tutor.avatarUrl}
          size={60}
        />
        <Stack gap={4}>
          <FocusedTitle>{sessionTitle(session)}</FocusedTitle>
          <When startsAt={session.startsAt} endsAt={session.endsAt} tutorZone={session.tutor.timeZone} size="lg" />
          <Group gap="xs" mt={4}>
            <Tag tone={state.tone}>{state.label}</Tag>
          </Group>
        </Stack>
      </Group>
      {outcome && <Text>{outcome}</Text>}
      {session.words && <Text>Their words: “{session.words}”</Text>}
      <AnotherTime session={session} />
      {cantTeach && <CancelCard session={session} />}
      <ReopenCard session={session} />
      {session.state === 'reserved' && <ReservationCard session={session} />}
      {session.state === 'requested' && <RequestCard session={session} />}
      {(session.state === 'confirmed' || session.state === 'in_progress') && <JoinCard session={session} />}
      {isMet && <TimelineCard session={session} />}
      <Card component="section" aria-labelledby="facts">
        <Title order={2} size="h3" id="facts" mb="md">
          About this session
        </Title>
        <SessionFacts session={session} />
      </Card>
      <AddToCalendar session={session} />
      {session.can.cancel && session.state !== 'reserved' && !cantTeach && <CancelCard session={session} />}
      {!isOver(session.state) || isMet ? <ReportStudent session={session} /> : null}
    </Stack>
  );
}

/** A request that came to nothing leads on: to the same tutor's open times, with the same wish. */
function AnotherTime({ session }: { session: Session }) {
  const cameToNothing = session.state === 'declined' || session.state === 'expired';
  if (!cameToNothing || session.viewerRole !== 'guardian') return null;
  const wish = new URLSearchParams({
    subject: session.subject.id,
    level: session.level,
    minutes: String(session.durationMinutes),
  });
  return (
    <Group>
      <Button component={Link} to={`/tutors/${session.tutor.slug}?${wish.toString()}`}>
        Choose another time
      </Button>
      <Button component={Link} to="/tutors" variant="default">
        Find another tutor
      </Button>
    </Group>
  );
}

function JustBooked({ session }: { session: Session }) {
  const isRequest = session.state === 'requested';
  return (
    <Alert
      role="status"
      color="green"
      variant="light"
      icon={<IconCalendarCheck />}
      title={isRequest ? 'Your request is sent' : 'Your session is booked'}
    >
      {isRequest
        ? 'The tutor answers it. The time and your minutes are held meanwhile, and we tell you by e-mail.'
        : 'We sent the details by e-mail. Come back to this page to join.'}
    </Alert>
  );
}
