import { Alert, Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { handOnToken, INVITATION } from '../../../lib/held-token';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { rememberPath } from '../../../lib/safe-path';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { legalDocumentsQuery, register } from '../api/accounts';
import { AcceptDocuments } from './accept-documents';
import { NewPasswordField, newPasswordAdvice } from './new-password-field';
import { refusedEarlier, type RefusedStep, type RegistrationDraft, type SignInValues } from '../registration-draft';

export interface CompleteDraft extends Required<Omit<RegistrationDraft, 'email'>> {
  email?: string | undefined;
  role: 'guardian' | 'tutor';
}

interface SignInStepProps {
  draft: CompleteDraft;
  /** From before, when the reader comes back to this step. */
  typed: SignInValues | null;
  onTyped: (values: SignInValues) => void;
  onRegistered: () => void;
  /** A field of an earlier step was refused: the reader goes there. */
  onRefusedEarlier: (to: RefusedStep) => void;
}

/** How one signs in and what one agrees to; then everything is sent at once. */
export function SignInStep({ draft, typed, onTyped, onRegistered, onRefusedEarlier }: SignInStepProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const queryClient = useQueryClient();
  const documents = useQuery(legalDocumentsQuery);
  const terms = documents.data?.find(({ document }) => document === 'terms');
  const privacy = documents.data?.find(({ document }) => document === 'privacy');
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm<SignInValues>({
    initialValues: typed ?? { email: draft.email ?? '', password: '', attestsAdult: false, accepted: false },
    onValuesChange: onTyped,
    validate: {
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
      rememberPath(search.get('next') ?? (draft.role === 'tutor' ? '/teach/application' : null));
      handOnToken(INVITATION, email);
      onRegistered();
      return navigate(`/check-your-email?email=${encodeURIComponent(email)}`, { replace: true });
    },
    onError: (error) => {
      const earlier = refusedEarlier(Problem.from(error));
      if (earlier) return onRefusedEarlier(earlier);
      refuse(error);
      if (Problem.from(error).code !== 'identity.documents-changed') return;
      form.setFieldValue('accepted', false);
      void queryClient.invalidateQueries({ queryKey: keys.legal });
    },
  });
  const submit = form.onSubmit(({ email, password }) => {
    if (!terms || !privacy) return;
    send.mutate({
      ...draft.about,
      ...draft.address,
      birthDate: draft.birthDate,
      role: draft.role,
      attestsAdult: true,
      password,
      email: email.trim(),
      accepted: [
        { document: 'terms', version: terms.version, sha256: terms.sha256 },
        { document: 'privacy', version: privacy.version, sha256: privacy.sha256 },
      ],
    });
  }, focusFirst);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <NewPasswordField {...form.getInputProps('password')} />
        <Checkbox label={ATTESTATION[draft.role]} {...form.getInputProps('attestsAdult', { type: 'checkbox' })} />
        <AcceptDocuments effectiveOn={privacy?.effectiveOn} {...form.getInputProps('accepted', { type: 'checkbox' })} />
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
      </Stack>
    </form>
  );
}

const ATTESTATION = {
  guardian:
    'I am 18 or older, and I register for myself as a parent, a guardian, or another adult who is responsible for the students I add.',
  tutor: 'I am 18 or older, I live in the United States, and I register for myself, to teach.',
} as const;
