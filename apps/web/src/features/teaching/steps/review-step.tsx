import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { TutorApplication } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { submitApplication } from '../api/application';
import { STEP_NAMES, stepOfPointer } from '../application-steps';
import { PagePreview } from '../components/page-preview';

/** The page as families will see it, what is still missing, and the one button that hands it over. */
export function ReviewStep({ data }: { data: TutorApplication }) {
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: submitApplication,
    onSuccess: async (stored) => {
      queryClient.setQueryData(keys.ownApplication, stored);
      // The account is a tutor's from now on.
      await queryClient.invalidateQueries({ queryKey: keys.me });
      window.scrollTo({ top: 0 });
    },
  });
  return (
    <Stack gap="lg">
      {data.missing.length > 0 && (
        <Alert color="amber" variant="light" title="Still missing">
          <List spacing={6}>
            {data.missing.map(({ pointer, detail }) => (
              <List.Item key={pointer}>
                {detail}{' '}
                <Anchor component={Link} to={`?step=${stepOfPointer(pointer)}`}>
                  {STEP_NAMES[stepOfPointer(pointer)]}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text>This is your page as families will see it.</Text>
      <PagePreview page={data.profile} />
      {send.error && <ProblemAlert problem={Problem.from(send.error)} />}
      <Group justify="flex-end">
        <Button disabled={data.missing.length > 0} loading={send.isPending} onClick={() => send.mutate()}>
          Send my application
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        While our team reads it, it can’t be changed. We write to you when it is decided, or when something needs
        another look.
      </Text>
    </Stack>
  );
}
