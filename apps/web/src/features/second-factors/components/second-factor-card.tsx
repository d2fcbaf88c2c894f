import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Tag } from '../../../components/ui/tag';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import { removeTotp, secondFactorsQuery } from '../api/second-factors';
import { useFactorsChanged } from '../hooks/use-factors-changed';
import { ConfirmButton } from './confirm-button';
import { TotpSetUp } from './totp-set-up';

export function SecondFactorCard() {
  const { zone } = useViewer();
  const { data, error, refetch } = useQuery(secondFactorsQuery);
  const changed = useFactorsChanged();
  const [isOpen, sheet] = useDisclosure(false);
  const [isShowingCodes, codes] = useDisclosure(false);
  const isOn = (data?.totpAddedAt ?? null) !== null;
  const finish = (): void => {
    sheet.close();
    codes.close();
    void changed();
  };
  return (
    <SettingsCard
      title="Authenticator app"
      lead="Signing in then takes your password and a code from your phone, so a stolen password is not enough."
      tag={data && <Tag tone={isOn ? 'confirmed' : 'quiet'}>{isOn ? 'On' : 'Off'}</Tag>}
    >
      {error && !data && <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={44} radius="md" />}
      {data?.totpAddedAt && (
        <Text size="sm" mb="sm">
          Added {dayLabel(isoToMs(data.totpAddedAt), zone)}.
        </Text>
      )}
      {data && !data.isTotpOffered && <Text c="dimmed">Authenticator apps are not available here. Use a passkey.</Text>}
      {data?.isTotpOffered && (
        <Group>
          <Button variant={isOn ? 'default' : 'light'} onClick={sheet.open}>
            {isOn ? 'Move to another app' : 'Set up an app'}
          </Button>
          {isOn && (
            <ConfirmButton
              label="Remove"
              ariaLabel="Remove the authenticator app"
              question="Codes from this app stop working. Without a passkey, your password alone opens your account, and your recovery codes are gone."
              confirm="Remove the app"
              keep="Keep it"
              send={removeTotp}
              onDone={changed}
            />
          )}
        </Group>
      )}
      <Sheet title="Authenticator app" opened={isOpen} onClose={finish} mustAnswer={isShowingCodes}>
        <TotpSetUp onCodes={codes.open} onDone={finish} />
      </Sheet>
    </SettingsCard>
  );
}
