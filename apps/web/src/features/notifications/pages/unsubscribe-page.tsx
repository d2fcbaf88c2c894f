import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { AccountCard } from '../../account/components/account-card';
import { INCOMPLETE_LINK, LinkProblem } from '../../account/components/link-problem';
import { unsubscribe, unsubscriptionQuery } from '../api/preferences';
import { NEWS_WORDS } from '../news-words';

/** From the foot of a mail that nobody has to get: one button, and no sign-in. */
export function UnsubscribePage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const queryClient = useQueryClient();
  const { data, error, isPending, refetch } = useQuery({ ...unsubscriptionQuery(token), enabled: token !== '' });
  const stop = useMutation({
    mutationFn: () => unsubscribe(token),
    // Where its owner is signed in in this browser, their settings say the same.
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.newsPreferences }),
  });
  const problem = token ? error && Problem.from(error) : INCOMPLETE_LINK;
  const isNone = problem && (!token || problem.code === 'notifications.unknown-link');
  return (
    <Page title="Stop this kind of mail" width="form">
      {isNone && (
        <>
          <LinkProblem problem={problem} />
          <Text mt="md" c="dimmed">
            Signed in, you find every switch under{' '}
            <Anchor component={Link} to="/settings/notifications">
              Settings, Notifications
            </Anchor>
            .
          </Text>
        </>
      )}
      {problem && !isNone && <ProblemAlert problem={problem} onRetry={() => void refetch()} />}
      {isPending && token && <LoadingCards count={1} height={220} />}
      {data && (
        <AccountCard>
          {stop.isSuccess ? (
            <Stack gap="md">
              <Alert color="green" variant="light" role="status">
                Done: “{NEWS_WORDS[data.topic].label}” is off.
              </Alert>
              <Text c="dimmed" size="sm">
                Mails about your sessions, payments and the security of your account still come. If you change your
                mind, turn it on again in your settings.
              </Text>
              <Button component={Link} to="/settings/notifications" variant="default">
                See all switches
              </Button>
            </Stack>
          ) : (
            <Stack gap="md">
              <div>
                <Text fw={600}>{NEWS_WORDS[data.topic].label}</Text>
                <Text c="dimmed">{NEWS_WORDS[data.topic].description}</Text>
              </div>
              <Text>We stop sending this, by mail and in the app. Everything else stays as it is.</Text>
              <ProblemAlert problem={stop.error ? Problem.from(stop.error) : null} />
              <Button fullWidth loading={stop.isPending} onClick={() => stop.mutate()}>
                Stop sending me this
              </Button>
            </Stack>
          )}
        </AccountCard>
      )}
    </Page>
  );
}
