import { Alert, Anchor, Button, Divider, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { canUsePasskeys } from '../../../lib/passkeys';
import { useViewer } from '../../../lib/viewer';
import { googleEnding } from '../../second-factors/google-words';
import { signInWithPasskey } from '../../second-factors/api/second-step';
import { GoogleButton } from '../../second-factors/components/google-button';
import { PasskeyButton } from '../../second-factors/components/passkey-button';
import { signIn, signInStudent } from '../api/accounts';
import { AccountCard } from '../components/account-card';
import { GoOn } from '../components/go-on';
import { useEnter, useFirstStep } from '../hooks/use-enter';

export function SignInPage() {
  const [search, setSearch] = useSearchParams();
  const { me } = useViewer();
  const who = search.get('as') === 'student' ? 'student' : 'adult';
  const ending = googleEnding(search.get('google'));
  if (me) return <GoOn />;
  const choose = (value: string): void => {
    search.set('as', value);
    setSearch(search, { replace: true });
  };
  return (
    <Page title="Sign in" width="form">
      <AccountCard>
        <Stack gap="lg">
          {search.get('reset') === '1' && (
            <Alert color="green" variant="light" role="status">
              Your new password is set. Sign in with it.
            </Alert>
          )}
          {ending && (
            <Alert color="red" variant="light" role="alert">
              {ending}
            </Alert>
          )}
          <SegmentedControl
            fullWidth
            aria-label="Who signs in"
            value={who}
            onChange={choose}
            data={[
              { value: 'adult', label: 'Guardian or tutor' },
              { value: 'student', label: 'Student' },
            ]}
          />
          {who === 'student' ? <StudentForm /> : <AdultForm />}
          <OtherWays isAdult={who === 'adult'} />
          <Text size="sm" ta="center">
            New here?{' '}
            <Anchor component={Link} to={`/register?${search.toString()}`}>
              Create an account
            </Anchor>
          </Text>
        </Stack>
      </AccountCard>
    </Page>
  );
}

function AdultForm() {
  const goOn = useFirstStep();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: '', password: '' },
    validate: { email: rules.email, password: rules.given('your password') },
  });
  const send = useMutation({ mutationFn: signIn, onMutate: clearRefusal, onSuccess: goOn, onError: refuse });
  const isClosed = refusal?.problem.code === 'identity.account-closed';
  const comeBack = (): void => {
    const { email, password } = form.getValues();
    send.mutate({ email: email.trim(), password, comesBack: true });
  };
  return (
    <form
      onSubmit={form.onSubmit((values) => send.mutate({ ...values, email: values.email.trim() }), focusFirst)}
      noValidate
    >
      <Stack gap="md">
        <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        {isClosed && (
          <Button fullWidth loading={send.isPending} onClick={comeBack}>
            Come back
          </Button>
        )}
        {refusal?.problem.code === 'identity.email-unverified' && (
          <Anchor
            component={Link}
            to={`/check-your-email?email=${encodeURIComponent(form.values.email.trim())}`}
            size="sm"
          >
            Send the confirmation link again
          </Anchor>
        )}
        <Button type="submit" variant={isClosed ? 'default' : 'filled'} fullWidth loading={send.isPending}>
          Sign in
        </Button>
        <Anchor component={Link} to={forgotten(form.values.email)} size="sm" ta="center">
          Forgot your password?
        </Anchor>
      </Stack>
    </form>
  );
}

function forgotten(email: string): string {
  return email.trim() ? `/forgot-password?email=${encodeURIComponent(email.trim())}` : '/forgot-password';
}

function StudentForm() {
  const goOn = useFirstStep();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { handle: '', passphrase: '' },
    validate: { handle: rules.given('your sign-in name'), passphrase: rules.given('your passphrase') },
  });
  const send = useMutation({ mutationFn: signInStudent, onMutate: clearRefusal, onSuccess: goOn, onError: refuse });
  return (
    <form
      onSubmit={form.onSubmit((values) => send.mutate({ ...values, handle: values.handle.trim() }), focusFirst)}
      noValidate
    >
      <Stack gap="md">
        <TextInput
          label="Sign-in name"
          description="The name your guardian chose with you."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('handle')}
        />
        <PasswordInput label="Passphrase" autoComplete="current-password" {...form.getInputProps('passphrase')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={send.isPending}>
          Sign in
        </Button>
        <Text size="sm" c="dimmed">
          Forgot it? Your guardian can see your sign-in name on their Family page.
        </Text>
      </Stack>
    </form>
  );
}

function OtherWays({ isAdult }: { isAdult: boolean }) {
  const enter = useEnter();
  const [search] = useSearchParams();
  return (
    <Stack gap="sm">
      <Divider label="or" />
      {canUsePasskeys() && (
        <PasskeyButton label="Sign in with a passkey" variant="default" send={signInWithPasskey} onDone={enter} />
      )}
      {isAdult && <GoogleButton next={search.get('next')} />}
    </Stack>
  );
}
