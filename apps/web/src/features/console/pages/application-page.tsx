import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { ApplicationFile } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { applicationQuery } from '../api/console';
import { ApplicationProfileCard } from '../components/application-profile-card';
import { ChecksCard } from '../components/checks-card';
import { DecisionCard } from '../components/decision-card';
import { DocumentsCard } from '../components/documents-card';
import { HistoryCard } from '../components/history-card';
import { APPLICATION_WORDS, LISTING_WORDS } from '../lib/words';

export function ApplicationPage() {
  const { tutorId = '' } = useParams();
  const query = useQuery(applicationQuery(tutorId));
  if (query.isPending) return <PageFallback />;
  if (query.error) {
    return <ProblemPage problem={Problem.from(query.error)} onRetry={() => void query.refetch()} what="application" />;
  }
  return <Review file={query.data} />;
}

function Review({ file }: { file: ApplicationFile }) {
  const { state } = file.current;
  return (
    <Page
      title={file.displayName || 'No name yet'}
      back={<BackLink to="/console/applications">Applications</BackLink>}
      lead={
        <Group gap="xs" mt={4}>
          <PersonAvatar seed={file.avatarSeed} url={file.avatarUrl} size={36} />
          <Tag tone={state === 'submitted' ? 'time' : state === 'approved' ? 'confirmed' : 'quiet'}>
            {APPLICATION_WORDS[state]}
          </Tag>
          <Tag tone={file.listing === 'suspended' ? 'loss' : file.isListed ? 'confirmed' : 'quiet'}>
            {LISTING_WORDS[file.listing]}
          </Tag>
        </Group>
      }
    >
      <Stack gap="md">
        {file.isOwn && (
          <Alert icon={<IconInfoCircle />} variant="light">
            <Text size="sm">This is your own application. A colleague decides it.</Text>
          </Alert>
        )}
        {!file.isOwn && <DecisionCard file={file} />}
        <ChecksCard file={file} />
        <DocumentsCard file={file} />
        <ApplicationProfileCard file={file} />
        <HistoryCard file={file} />
      </Stack>
    </Page>
  );
}
