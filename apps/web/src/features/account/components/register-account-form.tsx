import { Alert, Anchor, Button, Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { rememberPath } from '../../../lib/safe-path';
import { longDate } from '../../../lib/time';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { legalDocumentsQuery, register } from '../api/accounts';
import { NewPasswordField, newPasswordAdvice } from './new-password-field';
import type { About } from '../about';

interface RegisterAccountFormProps {
  about: About;
  onBack: () => void;
}

export function RegisterAccountForm({ about, onBack }: RegisterAccountFormProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const queryClient = useQueryClient();
  const documents = useQuery(legalDocumentsQuery);
  const terms = documents.data?.find(({ document }) => document === 'terms');
  const privacy = documents.data?.find(({ document }) => document === 'privacy');
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { firstName: '', lastName: '', email: '', password: '', attestsAdult: false, accepted: false },
    validate: {
      firstName: rules.given('your first name'),
      lastName: rules.given('your last name'),
      email: rules.email,
      password: newPasswordAdvice,
      attestsAdult: (value: boolean) => (value ? null : 'Only an adult can open an account.'),
      accepted: (value: boolean) => (value ? null : 'An account needs your agreement to both documents.'),
    },
  });
  const send = useMutation({
    mutationFn: register,
    onMutate: clearRefusal,
    onSuccess: (_, { email }) => {
      rememberPath(search.get('next'));
      return navigate(`/check-your-email?email=${encodeURIComponent(email)}`, { replace: true });
    },
    onError: (error) => {
      refuse(error);
      if (Problem.from(error).code !== 'identity.documents-changed') return;
      form.setFieldValue('accepted', false);
      void queryClient.invalidateQueries({ queryKey: keys.legal });
    },
  });
  const submit = form.onSubmit(({ email, firstName, lastName, password }) => {
    if (!terms || !privacy) return;
    send.mutate({
      ...about,
      attestsAdult: true,
      password,
      email: email.trim(),
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      accepted: [
        { document: 'terms', version: terms.version, sha256: terms.sha256 },
        { document: 'privacy', version: privacy.version, sha256: privacy.sha256 },
      ],
    });
  }, focusFirst);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <NewPasswordField {...form.getInputProps('password')} />
        <Checkbox
          label="I am 18 or older, and I register for myself as a parent, a guardian, or another adult who is responsible for the students I add."
          {...form.getInputProps('attestsAdult', { type: 'checkbox' })}
        />
        <Checkbox
          label={
            <>
              I have read and accept the{' '}
              <Anchor href="/legal/terms" target="_blank">
                Terms of Service
              </Anchor>{' '}
              and the{' '}
              <Anchor href="/legal/privacy" target="_blank">
                Privacy Policy
              </Anchor>
              {privacy && ` (effective ${longDate(privacy.effectiveOn)})`}. They open in a new tab.
            </>
          }
          {...form.getInputProps('accepted', { type: 'checkbox' })}
        />
        {terms?.isDraft && (
          <Alert color="amber" variant="light">
            These Terms are a draft that our lawyers still read. You will be asked again when they change.
          </Alert>
        )}
        {documents.error && (
          <ProblemAlert problem={Problem.from(documents.error)} onRetry={() => void documents.refetch()} />
        )}
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={send.isPending} disabled={!terms || !privacy}>
          Create the account
        </Button>
        <Button variant="subtle" fullWidth onClick={onBack}>
          Back
        </Button>
      </Stack>
    </form>
  );
}
