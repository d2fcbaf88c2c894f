import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { AccountCard } from '../../account/components/account-card';
import { GoOn } from '../../account/components/go-on';
import { useEnter } from '../../account/hooks/use-enter';
import { secondStepQuery } from '../api/second-step';
import { SecondStepForms } from '../components/second-step-forms';

export function SecondStepPage() {
  const { me } = useViewer();
  const enter = useEnter();
  const [search] = useSearchParams();
  const waiting = useQuery({ ...secondStepQuery, enabled: !me });
  const back = `/sign-in?${search.toString()}`;
  if (me) return <GoOn />;
  const problem = waiting.error ? Problem.from(waiting.error) : null;
  if (problem?.status === 410) return <Navigate to={back} replace />;
  return (
    <Page title="One more step" width="form">
      <AccountCard>
        <Stack gap="lg">
          <Text>Your account is protected by a second factor. Show it to finish signing in.</Text>
          {waiting.isPending && <LoadingCards count={1} />}
          <ProblemAlert problem={problem} onRetry={() => void waiting.refetch()} />
          {waiting.data && <SecondStepForms methods={waiting.data.methods} onDone={enter} />}
          <Anchor component={Link} to={back} size="sm" ta="center">
            Back to signing in
          </Anchor>
        </Stack>
      </AccountCard>
    </Page>
  );
}
