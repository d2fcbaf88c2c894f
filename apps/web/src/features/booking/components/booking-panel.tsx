import { Button, Card, NativeSelect, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Acceptance, BookingWish, TutorPage } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { cancellationRule } from '../../../lib/quote-words';
import { dayLabel, msToIso, timeOfDay } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { useIntent } from '../../../lib/use-intent';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { balanceQuery } from '../../minutes/api/minutes';
import { bookingRulesQuery, bookSession } from '../api/booking';
import { useHeldTime } from '../hooks/use-held-time';
import type { StudentChoice } from '../hooks/use-students';
import { chosenStudent, useStudents } from '../hooks/use-students';
import { BookingProblem } from './booking-problem';
import { BookingSummary } from './booking-summary';
import { HeldTime } from './held-time';
import { LapsedStart } from './lapsed-start';
import { ReserveAndBuy } from './reserve-and-buy';

interface BookingPanelProps {
  tutor: TutorPage;
  subjectId: string;
  level: BookingWish['level'];
  minutes: number;
  startMs: number | null;
  studentKey: string | null;
  onStudent: (key: string) => void;
  onStart: (startMs: number | null) => void;
}

/** Who, what for, and what it costs; then one button. */
export function BookingPanel(asked: BookingPanelProps) {
  const { part } = useViewer();
  const now = useNow();
  const lapsedMs = asked.startMs !== null && asked.startMs <= now ? asked.startMs : null;
  const props = lapsedMs === null ? asked : { ...asked, startMs: null };
  return (
    <Card component="section" aria-label="Book">
      <Stack gap="md">
        <Title order={2} size="h3">
          Your session
        </Title>
        {lapsedMs !== null && (
          <LapsedStart tutorId={props.tutor.id} minutes={props.minutes} lapsedMs={lapsedMs} onStart={props.onStart} />
        )}
        <BookingSummary {...props} />
        {part === 'visitor' && <VisitorSteps isChosen={props.startMs !== null} />}
        {part === 'student' && <Text c="dimmed">Show your guardian this page: they book sessions for you.</Text>}
        {(part === 'tutor' || part === 'staff') && (
          <Text c="dimmed">Sessions are booked by guardians. You see this page as families do.</Text>
        )}
        {part === 'guardian' && <GuardianForm {...props} />}
      </Stack>
    </Card>
  );
}

function VisitorSteps({ isChosen }: { isChosen: boolean }) {
  const { pathname, search } = useLocation();
  const next = encodeURIComponent(pathname + search);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {isChosen ? 'Sign in to book this time. Your choice is kept.' : 'Choose a time, then sign in to book it.'}
      </Text>
      <Button component={Link} to={`/sign-in?next=${next}`}>
        Sign in to book
      </Button>
      <Button component={Link} to={`/register?next=${next}`} variant="default">
        Create an account
      </Button>
    </Stack>
  );
}

function GuardianForm(props: BookingPanelProps) {
  const { students, isPending, problem, retry } = useStudents();
  const { pathname, search } = useLocation();
  if (isPending) return null;
  const chosen = chosenStudent(students, props.studentKey);
  if (!chosen && problem) return <ProblemAlert problem={problem} onRetry={retry} />;
  if (!chosen) {
    return (
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          Sessions are for students. Add the student first; your choice here is kept.
        </Text>
        <Button component={Link} to={`/family/students/new?next=${encodeURIComponent(pathname + search)}`}>
          Add a student
        </Button>
      </Stack>
    );
  }
  return (
    <>
      <NativeSelect
        label="Student"
        data={students.map(({ key, label }) => ({ value: key, label }))}
        value={chosen.key}
        onChange={(event) => props.onStudent(event.currentTarget.value)}
      />
      {chosen.mayBook ? (
        <StudentForm {...props} chosen={chosen} />
      ) : (
        <Text c="dimmed">
          You don’t book for {chosen.student.firstName}. Show this page to a guardian who does, or ask the owner of your
          family to change what you may do.
        </Text>
      )}
    </>
  );
}

function StudentForm(props: BookingPanelProps & { chosen: StudentChoice }) {
  const { tutor, subjectId, level, minutes, startMs, chosen, onStart } = props;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { zone } = useViewer();
  const intent = useIntent();
  const now = useNow();
  const [isBuying, buying] = useDisclosure(false);
  const [goals, setGoals, dropGoals] = useDraft(`goals:${tutor.id}:${chosen.student.id}`);
  const balance = useQuery(balanceQuery(chosen.familyId));
  const rules = useQuery(bookingRulesQuery);
  const available = balance.data?.availableMinutes ?? null;
  const missing = available === null ? 0 : Math.max(0, minutes - available);
  const { familyId, student } = chosen;
  const held = useHeldTime({ familyId, tutorId: tutor.id, studentId: student.id, startMs });

  const wish: BookingWish | null =
    startMs === null
      ? null
      : {
          tutorId: tutor.id,
          studentId: chosen.student.id,
          familyId: chosen.familyId,
          subjectId,
          level,
          startsAt: msToIso(startMs),
          durationMinutes: minutes,
          ...(goals.trim() ? { goals: goals.trim() } : {}),
        };

  const book = useMutation({
    mutationFn: (body: BookingWish) => bookSession(body, intent.keyFor(body)),
    onSuccess: async (session) => {
      intent.done();
      dropGoals();
      queryClient.setQueryData(keys.session(session.id), session);
      void queryClient.invalidateQueries({ queryKey: keys.sessionLists });
      void queryClient.invalidateQueries({ queryKey: keys.balance(chosen.familyId) });
      await navigate(`/sessions/${session.id}?new=1`);
    },
    onError: (error) => {
      const { code } = Problem.from(error);
      if (code === 'booking.slot-taken' || code === 'booking.outside-availability') {
        void queryClient.invalidateQueries({ queryKey: keys.openTimesOf(tutor.id) });
      }
      if (code === 'ledger.not-enough-minutes')
        void queryClient.invalidateQueries({ queryKey: keys.balance(chosen.familyId) });
    },
  });

  // An open sheet stays: what it says about a payment that did not open must be read.
  if (held && startMs !== null && !isBuying) return <HeldTime session={held} familyId={familyId} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!wish) return;
        if (missing > 0) buying.open();
        else book.mutate(wish);
      }}
    >
      <Stack gap="md">
        {held && startMs === null && <HeldTime session={held} familyId={familyId} />}
        <Textarea
          label="Goals"
          description="What should this session be about? The tutor reads it."
          placeholder={chosen.student.goals ?? undefined}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          value={goals}
          onChange={(event) => setGoals(event.currentTarget.value)}
        />
        <Cost minutes={minutes} available={available} />
        <Text size="sm" c="dimmed" aria-live="polite">
          {rules.data && cancellationRule(rules.data.cancellation, startMs, now, tutor.acceptance)}
        </Text>
        <BookingProblem
          problem={book.error ? Problem.from(book.error) : null}
          onStart={(ms) => {
            book.reset();
            onStart(ms);
          }}
        />
        <Button type="submit" fullWidth disabled={!wish} loading={book.isPending}>
          {buttonLabel(startMs, missing, tutor.acceptance, zone)}
        </Button>
        {tutor.acceptance === 'request' && (
          <Text size="sm" c="dimmed">
            This tutor answers each request. The time and your minutes are held meanwhile, and come back if the answer
            is no.
          </Text>
        )}
      </Stack>
      {wish && (
        <ReserveAndBuy
          opened={isBuying}
          onClose={buying.close}
          wish={wish}
          missingMinutes={missing}
          onStart={(ms) => {
            buying.close();
            onStart(ms);
          }}
        />
      )}
    </form>
  );
}

function buttonLabel(startMs: number | null, missing: number, acceptance: Acceptance, zone: string): string {
  if (startMs === null) return 'Choose a time first';
  if (missing > 0) return 'Hold this time and get minutes';
  const when = `${dayLabel(startMs, zone)}, ${timeOfDay(startMs, zone)}`;
  return acceptance === 'instant' ? `Book ${when}` : `Request ${when}`;
}

function Cost({ minutes, available }: { minutes: number; available: number | null }) {
  if (available === null) return null;
  const isEnough = available >= minutes;
  return (
    <Text size="sm" aria-live="polite">
      Your balance is {available} min.{' '}
      {isEnough
        ? `Booking holds ${minutes} of them and leaves ${available - minutes} min. After the session you are charged only for the minutes student and tutor spent together.`
        : `This session needs ${minutes - available} min more: get them on the way, and we keep the time for you meanwhile.`}
    </Text>
  );
}
