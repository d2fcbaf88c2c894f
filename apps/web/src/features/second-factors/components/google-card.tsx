import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconBrandGoogle } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import { leaveTo, linkGoogle, unlinkGoogle } from '../api/google';
import { secondFactorsQuery } from '../api/second-factors';
import { googleEnding } from '../google-words';
import { useFactorsChanged } from '../hooks/use-factors-changed';
import { ConfirmButton } from './confirm-button';

/** Nothing where this installation does not offer it, and for students, who have no address at Google here. */
export function GoogleCard() {
  const { zone, part } = useViewer();
  const [search] = useSearchParams();
  const { data } = useQuery(secondFactorsQuery);
  const changed = useFactorsChanged();
  const link = useMutation({ mutationFn: linkGoogle, onSuccess: leaveTo });
  if (!data || part === 'student' || (!data.isGoogleOffered && !data.google)) return null;
  const ending = googleEnding(search.get('google'));
  return (
    <SettingsCard
      title="Google"
      lead="Sign in with the Google account that has the same e-mail address."
      tag={data.google && <Tag tone="confirmed">Connected</Tag>}
    >
      <Stack gap="sm" align="flex-start">
        {ending && (
          <Alert color="red" variant="light" role="alert">
            {ending}
          </Alert>
        )}
        {data.google && (
          <Text size="sm">
            {data.google.email}, connected {dayLabel(isoToMs(data.google.linkedAt), zone)}.
          </Text>
        )}
        <ProblemAlert problem={link.error && Problem.from(link.error)} />
        <Group>
          {data.google ? (
            <ConfirmButton
              label="Disconnect"
              ariaLabel="Disconnect Google"
              question="Signing in with Google stops working. Your password, passkeys and codes stay as they are."
              confirm="Disconnect Google"
              keep="Keep it"
              send={unlinkGoogle}
              onDone={changed}
            />
          ) : (
            <Button
              variant="light"
              leftSection={<IconBrandGoogle size={18} />}
              loading={link.isPending}
              onClick={() => link.mutate()}
            >
              Connect Google
            </Button>
          )}
        </Group>
      </Stack>
    </SettingsCard>
  );
}
