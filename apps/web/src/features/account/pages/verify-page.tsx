import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { verifyEmail } from '../api/accounts';

const NO_TOKEN = new Problem(
  400,
  'web.no-token',
  'This link is not complete',
  'Open the link in our mail again, or copy all of it into the address bar.',
);

export function VerifyPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const token = search.get('token') ?? '';
  const verify = useMutation({
    mutationFn: verifyEmail,
    onSuccess: () => navigate('/sign-in?verified=1', { replace: true }),
  });
  const { mutate } = verify;
  // The link works once: a second effect run (or a re-render) must not spend it twice.
  const sent = useRef('');
  useEffect(() => {
    if (!token || sent.current === token) return;
    sent.current = token;
    mutate(token);
  }, [token, mutate]);

  const problem = token ? (verify.error ? Problem.from(verify.error) : null) : NO_TOKEN;
  return (
    <Page title="Confirm your e-mail" width="form">
      {!problem && <LoadingCards count={1} />}
      {problem && (
        <Stack gap="md">
          <ProblemAlert problem={problem} onRetry={problem.isPassing ? () => mutate(token) : undefined} />
          <Group>
            <Button component={Link} to="/sign-in">
              Sign in
            </Button>
            <Button component={Link} to="/check-your-email" variant="default">
              Send a new link
            </Button>
          </Group>
        </Stack>
      )}
    </Page>
  );
}
