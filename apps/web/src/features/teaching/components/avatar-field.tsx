import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { removeAvatar, sendAvatar } from '../api/application';

interface AvatarFieldProps {
  seed: string;
  url: string | null;
}

/** Saved at once, apart from the form around it. */
export function AvatarField({ seed, url }: AvatarFieldProps) {
  const queryClient = useQueryClient();
  const onSuccess = () =>
    Promise.all(
      [keys.ownApplication, keys.profile, keys.tutors].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  const send = useMutation({ mutationFn: sendAvatar, onSuccess });
  const remove = useMutation({ mutationFn: removeAvatar, onSuccess });
  const error = send.error ?? remove.error;
  return (
    <Stack gap="sm">
      <Text fw={500} component="div">
        Picture
      </Text>
      <Group gap="lg" wrap="nowrap">
        <PersonAvatar seed={seed} url={url} size={84} />
        <Stack gap={6}>
          <Group gap="xs">
            <FileButton
              accept="image/jpeg,image/png,image/webp"
              onChange={(file) => file && send.mutate(file)}
              inputProps={{ 'aria-label': 'Picture file' }}
            >
              {(props) => (
                <Button variant="default" size="sm" loading={send.isPending} {...props}>
                  {url ? 'Change the picture' : 'Add a picture'}
                </Button>
              )}
            </FileButton>
            {url && (
              <Button
                variant="subtle"
                size="sm"
                color="gray"
                loading={remove.isPending}
                onClick={() => remove.mutate()}
              >
                Remove
              </Button>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            Your face, no one else’s. JPEG, PNG or WebP, up to 8 MB. We crop it square and drop where it was taken.
          </Text>
        </Stack>
      </Group>
      {error && <ProblemAlert problem={Problem.from(error)} />}
    </Stack>
  );
}
