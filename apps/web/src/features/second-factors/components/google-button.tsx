import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconBrandGoogle } from '@tabler/icons-react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { leaveTo, signInWaysQuery, visitGoogle } from '../api/google';

/** Nothing where this installation does not offer it. */
export function GoogleButton({ next }: { next: string | null }) {
  const { data } = useQuery(signInWaysQuery);
  const visit = useMutation({ mutationFn: () => visitGoogle(next), onSuccess: leaveTo });
  if (!data?.isGoogleOffered) return null;
  return (
    <Stack gap="sm">
      <Button
        fullWidth
        variant="default"
        leftSection={<IconBrandGoogle size={18} />}
        loading={visit.isPending}
        onClick={() => visit.mutate()}
      >
        Continue with Google
      </Button>
      <ProblemAlert problem={visit.error && Problem.from(visit.error)} />
    </Stack>
  );
}
