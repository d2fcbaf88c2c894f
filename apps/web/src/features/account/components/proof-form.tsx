import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { CodeForm, type CodeKind } from '../../second-factors/components/code-form';
import { proofMethodsQuery, proveByCode } from '../api/proofs';
import { PasswordProofForm } from './password-proof-form';

/** Shows who is sitting here, with what this account has for it. */
export function ProofForm({ onProven }: { onProven: () => void }) {
  const { data: methods, error, refetch } = useQuery(proofMethodsQuery);
  if (error) return <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />;
  if (!methods) return <Skeleton height={128} radius="md" />;
  const kinds = methods.filter((method): method is CodeKind => method === 'totp' || method === 'recovery-code');
  return (
    <Stack gap="md">
      {methods.includes('password') && <PasswordProofForm onProven={onProven} />}
      {kinds.length > 0 && <CodeForm kinds={kinds} submit="Confirm" send={proveByCode} onDone={onProven} />}
    </Stack>
  );
}
