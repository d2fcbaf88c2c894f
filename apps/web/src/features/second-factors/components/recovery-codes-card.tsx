import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Tag } from '../../../components/ui/tag';
import { Problem } from '../../../lib/problem';
import { SettingsCard } from '../../settings/components/settings-card';
import { makeRecoveryCodes, secondFactorsQuery } from '../api/second-factors';
import { useFactorsChanged } from '../hooks/use-factors-changed';
import { RecoveryCodes } from './recovery-codes';

const FEW = 3;

/** Nothing for whoever has nothing to recover. */
export function RecoveryCodesCard() {
  const { data } = useQuery(secondFactorsQuery);
  const changed = useFactorsChanged();
  const [isOpen, sheet] = useDisclosure(false);
  const make = useMutation({ mutationFn: makeRecoveryCodes, onSuccess: changed });
  if (!data || (data.totpAddedAt === null && data.passkeys.length === 0)) return null;
  const left = data.recoveryCodesLeft;
  const open = (): void => {
    make.reset();
    sheet.open();
  };
  return (
    <SettingsCard
      title="Recovery codes"
      lead="For when your phone or key is lost. Each code gets you in once."
      tag={<Tag tone={left <= FEW ? 'time' : 'quiet'}>{`${left} left`}</Tag>}
    >
      <Group>
        <Button variant="default" onClick={open}>
          Make new codes
        </Button>
      </Group>
      <Sheet title="New recovery codes" opened={isOpen} onClose={sheet.close} mustAnswer={make.isSuccess}>
        {make.data ? (
          <RecoveryCodes codes={make.data} onSaved={sheet.close} />
        ) : (
          <Stack gap="md">
            <Text>The codes that you have now stop working.</Text>
            <ProblemAlert problem={make.error && Problem.from(make.error)} />
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              Make new codes
            </Button>
            <Button variant="default" onClick={sheet.close}>
              Keep the ones I have
            </Button>
          </Stack>
        )}
      </Sheet>
    </SettingsCard>
  );
}
