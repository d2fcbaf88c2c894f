import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';

export type CodeKind = 'totp' | 'recovery-code';

interface CodeFormProps<Answer> {
  /** What can be typed here; the first is asked for. */
  kinds: readonly CodeKind[];
  submit: string;
  send: (code: string) => Promise<Answer>;
  onDone: (answer: Answer) => void | Promise<void>;
  /** Where another way on the page is the first one. */
  variant?: 'filled' | 'default';
}

const FIELDS = {
  totp: {
    label: 'Code from your authenticator app',
    description: 'Six digits that change every half minute.',
    asked: 'the six digits that your app shows',
    inputMode: 'numeric',
    other: 'Use a recovery code',
  },
  'recovery-code': {
    label: 'Recovery code',
    description: 'One of the codes that you saved. Each works once.',
    asked: 'one of your recovery codes',
    inputMode: 'text',
    other: 'Use the authenticator app',
  },
} as const;

/** One field for a code of the app or, for whoever lost it, a recovery code. */
export function CodeForm<Answer>({ kinds, submit, send, onDone, variant = 'filled' }: CodeFormProps<Answer>) {
  const [kind, setKind] = useState<CodeKind>(kinds[0] ?? 'totp');
  const field = FIELDS[kind];
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { code: '' },
    validate: { code: rules.given(field.asked) },
  });
  const mutation = useMutation({ mutationFn: send, onMutate: clearRefusal, onSuccess: onDone, onError: refuse });
  const turn = (): void => {
    setKind(kind === 'totp' ? 'recovery-code' : 'totp');
    form.reset();
    clearRefusal();
  };
  return (
    <form onSubmit={form.onSubmit(({ code }) => mutation.mutate(code.trim()), focusFirst)} noValidate>
      <Stack gap="md">
        <TextInput
          key={kind}
          label={field.label}
          description={field.description}
          inputMode={field.inputMode}
          autoComplete={kind === 'totp' ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          {...form.getInputProps('code')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth variant={variant} loading={mutation.isPending}>
          {submit}
        </Button>
        {kinds.length > 1 && (
          <Anchor component="button" type="button" size="sm" onClick={turn}>
            {field.other}
          </Anchor>
        )}
      </Stack>
    </form>
  );
}
