import { Divider, Stack } from '@mantine/core';
import type { Me, SecondStepMethod } from '../../../lib/api-types';
import { takeSecondStep, takeSecondStepByPasskey } from '../api/second-step';
import { CodeForm, type CodeKind } from './code-form';
import { PasskeyButton } from './passkey-button';

interface SecondStepFormsProps {
  methods: readonly SecondStepMethod[];
  onDone: (me: Me) => Promise<void>;
}

export function SecondStepForms({ methods, onDone }: SecondStepFormsProps) {
  const kinds = methods.filter((method): method is CodeKind => method !== 'passkey');
  const hasPasskey = methods.includes('passkey');
  return (
    <Stack gap="md">
      {hasPasskey && <PasskeyButton label="Use a passkey" send={takeSecondStepByPasskey} onDone={onDone} />}
      {hasPasskey && kinds.length > 0 && <Divider label="or" />}
      {kinds.length > 0 && (
        <CodeForm
          kinds={kinds}
          submit="Finish signing in"
          send={takeSecondStep}
          onDone={onDone}
          variant={hasPasskey ? 'default' : 'filled'}
        />
      )}
    </Stack>
  );
}
