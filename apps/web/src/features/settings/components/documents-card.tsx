import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { dayKey, isoToMs, longDate } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { acceptancesQuery } from '../api/own-account';
import { SettingsCard } from './settings-card';

/** Policy intro: which version was accepted, and when. */
export function DocumentsCard() {
  const { zone, part } = useViewer();
  const accepted = useQuery(acceptancesQuery);
  return (
    <SettingsCard title={part === 'student' && !accepted.data?.length ? 'Our documents' : 'What you agreed to'}>
      {accepted.isPending && <LoadingCards count={1} />}
      {accepted.error && (
        <ProblemAlert problem={Problem.from(accepted.error)} onRetry={() => void accepted.refetch()} />
      )}
      <Stack gap="md">
        {accepted.data?.length === 0 && (
          <Text>
            {part === 'student'
              ? 'Your guardian agreed to our documents for you: '
              : 'There is no record of documents that you agreed to: '}
            <Anchor component={Link} to="/legal/terms">
              Terms of Service
            </Anchor>{' '}
            and{' '}
            <Anchor component={Link} to="/legal/privacy">
              Privacy Policy
            </Anchor>
            .
          </Text>
        )}
        {accepted.data?.map((one) => (
          <div key={`${one.document} ${one.version}`}>
            <Anchor component={Link} to={`/legal/${one.document}`} fw={600}>
              {one.title}
            </Anchor>
            <Text size="sm" c="dimmed">
              Version {one.version}, accepted on {longDate(dayKey(isoToMs(one.acceptedAt), zone))}.
              {!one.isCurrent && ' There is a newer version by now.'}
            </Text>
          </div>
        ))}
      </Stack>
    </SettingsCard>
  );
}
