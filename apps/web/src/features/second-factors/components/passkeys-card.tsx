import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { deviceName } from '../../../lib/device-name';
import { canUsePasskeys } from '../../../lib/passkeys';
import { Problem } from '../../../lib/problem';
import { SettingsCard } from '../../settings/components/settings-card';
import { addPasskey, secondFactorsQuery } from '../api/second-factors';
import { useFactorsChanged } from '../hooks/use-factors-changed';
import { PasskeyRow } from './passkey-row';
import { RecoveryCodes } from './recovery-codes';

export function PasskeysCard() {
  const { data, error, refetch } = useQuery(secondFactorsQuery);
  const changed = useFactorsChanged();
  const [isShowingCodes, codes] = useDisclosure(false);
  const add = useMutation({
    mutationFn: () => addPasskey(deviceName(navigator.userAgent)),
    onSuccess: async ({ recoveryCodes }) => {
      if (recoveryCodes.length > 0) codes.open();
      else await changed();
    },
  });
  const finish = (): void => {
    codes.close();
    void changed();
  };
  return (
    <SettingsCard
      title="Passkeys"
      lead="Sign in with your fingerprint, face or device PIN, without a password. A passkey can’t be guessed or phished."
    >
      <Stack gap="md" align="flex-start">
        {error && !data && <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={44} radius="md" />}
        {data && data.passkeys.length > 0 && (
          <Stack component="ul" gap="sm" p={0} m={0} w="100%">
            {data.passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} onChanged={changed} />
            ))}
          </Stack>
        )}
        <ProblemAlert problem={add.error && Problem.from(add.error)} />
        {canUsePasskeys() ? (
          <Button
            variant="light"
            leftSection={<IconFingerprint size={18} />}
            loading={add.isPending}
            disabled={!data}
            onClick={() => add.mutate()}
          >
            Add a passkey
          </Button>
        ) : (
          <Text c="dimmed">This browser can’t use passkeys.</Text>
        )}
      </Stack>
      <Sheet title="Your passkey is added" opened={isShowingCodes} onClose={finish} mustAnswer>
        {add.data && <RecoveryCodes codes={add.data.recoveryCodes} onSaved={finish} />}
      </Sheet>
    </SettingsCard>
  );
}
