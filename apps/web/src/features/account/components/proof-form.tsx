import { Divider, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { CodeForm, type CodeKind } from '../../second-factors/components/code-form';
import { PasskeyButton } from '../../second-factors/components/passkey-button';
import { proofMethodsQuery, proveByCode, proveByPasskey } from '../api/proofs';
import { PasswordProofForm } from './password-proof-form';

/** Shows who is sitting here, with what this account has for it. */
export function ProofForm({ onProven }: { onProven: () => void }) {
  const { data: methods, error, refetch } = useQuery(proofMethodsQuery);
  if (error) return <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />;
  if (!methods) return <Skeleton height={128} radius="md" />;
  const kinds = methods.filter((method): method is CodeKind => method === 'totp' || method === 'recovery-code');
  const hasPasskey = methods.includes('passkey');
  return (
    <Stack gap="md">
      {hasPasskey && <PasskeyButton label="Use a passkey" send={proveByPasskey} onDone={onProven} />}
      {hasPasskey && kinds.length > 0 && <Divider label="or" />}
      {kinds.length > 0 && (
        <CodeForm
          kinds={kinds}
          submit="Confirm"
          send={proveByCode}
          onDone={onProven}
          variant={hasPasskey ? 'default' : 'filled'}
        />
      )}
      {methods.includes('password') && <PasswordProofForm onProven={onProven} />}
    </Stack>
  );
}
