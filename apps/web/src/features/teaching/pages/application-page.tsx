import { Alert, Button, Card, Progress, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { EmptyState } from '../../../components/ui/states';
import type { TutorApplication } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { subjectsQuery } from '../../tutors/api/tutors';
import { applicationQuery, startApplication } from '../api/application';
import { APPLICATION_STEPS, STEP_NAMES, stepToShow, type ApplicationStep } from '../application-steps';
import { ApplicationState } from '../components/application-state';
import { StepList } from '../components/step-list';
import { AboutStep } from '../steps/about-step';
import { BackgroundStep } from '../steps/background-step';
import { DocumentsStep } from '../steps/documents-step';
import { HoursStep } from '../steps/hours-step';
import { ReviewStep } from '../steps/review-step';
import { SubjectsStep } from '../steps/subjects-step';

/** The application to teach: written in steps with breaks, then waited for. */
export function ApplicationPage() {
  const query = useQuery(applicationQuery);
  return (
    <Page
      title={query.data && !isOpen(query.data) ? 'Your application' : 'Apply to teach'}
      width="reading"
      back={<BackLink to="/teach">Teach with us</BackLink>}
    >
      {query.isPending && <LoadingCards count={2} height={240} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data === null && <NotBegun />}
      {query.data && isOpen(query.data) && <Steps application={query.data} />}
      {query.data && !isOpen(query.data) && <ApplicationState application={query.data} />}
    </Page>
  );
}

const isOpen = ({ state }: TutorApplication): boolean => state === 'draft' || state === 'needs-changes';

function NotBegun() {
  const queryClient = useQueryClient();
  const start = useMutation({
    mutationFn: startApplication,
    onSuccess: (stored) => queryClient.setQueryData(keys.ownApplication, stored),
  });
  return (
    <EmptyState
      icon={IconPencil}
      title="You have not begun yet"
      action={
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          Start my application
        </Button>
      }
    >
      It takes about twenty minutes. You can stop at any step and go on later.
      {start.error && <ProblemAlert problem={Problem.from(start.error)} />}
    </EmptyState>
  );
}

function Steps({ application }: { application: TutorApplication }) {
  const [search, setSearch] = useSearchParams();
  const step = stepToShow(search.get('step'), application);
  const index = APPLICATION_STEPS.indexOf(step);
  const next = APPLICATION_STEPS[index + 1] ?? 'review';
  const goOn = (): void => {
    setSearch({ step: next });
    window.scrollTo({ top: 0 });
  };
  return (
    <Stack gap="lg">
      {application.state === 'needs-changes' && (
        <Alert color="amber" variant="light" title="Our team asks for a change">
          {application.decisionReason}
        </Alert>
      )}
      <Stack gap={6}>
        <Text size="sm" c="dimmed">
          Step {index + 1} of {APPLICATION_STEPS.length}. What you save is kept; come back whenever you like.
        </Text>
        <Progress value={((index + 1) / APPLICATION_STEPS.length) * 100} size="sm" aria-label="Progress" />
      </Stack>
      <StepList current={step} application={application} />
      <Card padding="xl">
        <Title order={2} size="h3" mb="md">
          {STEP_NAMES[step]}
        </Title>
        <Step step={step} application={application} onDone={goOn} />
      </Card>
    </Stack>
  );
}

interface StepProps {
  step: ApplicationStep;
  application: TutorApplication;
  onDone: () => void;
}

function Step({ step, application, onDone }: StepProps) {
  const subjects = useQuery(subjectsQuery);
  switch (step) {
    case 'about':
      return <AboutStep data={application} onDone={onDone} />;
    case 'background':
      return <BackgroundStep data={application} onDone={onDone} />;
    case 'subjects':
      if (subjects.error)
        return <ProblemAlert problem={Problem.from(subjects.error)} onRetry={() => void subjects.refetch()} />;
      if (!subjects.data) return <LoadingCards count={1} height={320} />;
      return <SubjectsStep data={application} subjects={subjects.data} onDone={onDone} />;
    case 'hours':
      return <HoursStep data={application} onDone={onDone} />;
    case 'documents':
      return <DocumentsStep data={application} onDone={onDone} />;
    case 'review':
      return <ReviewStep data={application} />;
  }
}
