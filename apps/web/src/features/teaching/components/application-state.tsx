import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { TutorApplication } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { startApplication } from '../api/application';
import { DocumentsField } from './documents-field';
import { PagePreview } from './page-preview';

/** An application that is not the applicant's to change: with our team, or decided. */
export function ApplicationState({ application }: { application: TutorApplication }) {
  return (
    <Stack gap="xl">
      <Said application={application} />
      <PagePreview page={application.profile} />
      {application.documents.length > 0 && <DocumentsField application={application} isEditable={false} />}
    </Stack>
  );
}

function Said({ application }: { application: TutorApplication }) {
  const { zone } = useViewer();
  if (application.state === 'submitted') {
    return (
      <Alert variant="light" title="We have your application">
        {application.submittedAt && `Sent on ${dayLabel(isoToMs(application.submittedAt), zone)}. `}
        Our team reads it and makes the identity, criminal record and sex-offender registry checks. We write to you when
        there is news.
      </Alert>
    );
  }
  if (application.state === 'approved') {
    return (
      <Alert variant="light" color="green" title="You are a Track tutor">
        <Text>
          {application.isListed ? 'Families can find and book you.' : 'Your page is not public at the moment.'}
        </Text>
        <Group mt="sm">
          <Button component={Link} to="/profile" size="sm" variant="default">
            Open my profile
          </Button>
        </Group>
      </Alert>
    );
  }
  return <Declined application={application} />;
}

function Declined({ application }: { application: TutorApplication }) {
  const { zone } = useViewer();
  const now = useNow();
  const queryClient = useQueryClient();
  const again = useMutation({
    mutationFn: startApplication,
    onSuccess: (stored) => queryClient.setQueryData(keys.ownApplication, stored),
  });
  const from = application.mayApplyAgainAt === null ? null : isoToMs(application.mayApplyAgainAt);
  const mayNow = from === null || from <= now;
  return (
    <Alert variant="light" color="gray" title="We decided not to go on with this application">
      <Stack gap="sm">
        {application.decisionReason && <Text>{application.decisionReason}</Text>}
        {!mayNow && <Text>You can apply again from {dayLabel(from, zone)}. What you wrote is kept until then.</Text>}
        {mayNow && (
          <Group>
            <Button size="sm" loading={again.isPending} onClick={() => again.mutate()}>
              Apply again
            </Button>
          </Group>
        )}
        {again.error && <ProblemAlert problem={Problem.from(again.error)} />}
      </Stack>
    </Alert>
  );
}
