import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { closeAccount, closingQuery } from '../api/own-account';
import { SettingsCard } from './settings-card';

export function CloseAccountCard() {
  const { part } = useViewer();
  const [isOpen, sheet] = useDisclosure(false);
  if (part === 'student') return null;
  return (
    <SettingsCard title="Close your account" lead="You see first what that means. For 30 days you can come back.">
      <Group>
        <Button variant="default" onClick={sheet.open}>
          Close the account
        </Button>
      </Group>
      <Sheet title="Close your account" opened={isOpen} onClose={sheet.close}>
        <Closing onStay={sheet.close} />
      </Sheet>
    </SettingsCard>
  );
}

function Closing({ onStay }: { onStay: () => void }) {
  const quote = useQuery(closingQuery);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const close = useMutation({
    mutationFn: closeAccount,
    onSuccess: async () => {
      // Drawn at once: the page being left would send whoever is nobody now to the sign-in.
      await navigate('/?closed=1', { flushSync: true });
      queryClient.setQueryData(keys.me, null);
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.me[0] });
    },
    onError: () => void quote.refetch(),
  });
  if (quote.isPending) return <LoadingCards count={2} height={72} />;
  if (quote.error) return <ProblemAlert problem={Problem.from(quote.error)} onRetry={() => void quote.refetch()} />;
  const first = quote.data.matters.filter(({ stops }) => stops);
  const then = quote.data.matters.filter(({ stops }) => !stops);
  return (
    <Stack gap="md">
      {first.map((matter) => (
        <Alert key={matter.code + matter.detail} color="amber" variant="light" title={matter.detail}>
          {matter.consequence}
        </Alert>
      ))}
      {first.length > 0 ? (
        <Text>This has to be settled before the account can be closed.</Text>
      ) : (
        <>
          <Text>
            Every device is signed out at once. For {quote.data.comeBackDays} days you can come back by signing in, and
            everything is as you left it. Then we erase what we hold about you, but for what the law makes us keep.
          </Text>
          {then.map((matter) => (
            <div key={matter.code + matter.detail}>
              <Text fw={600}>{matter.detail}</Text>
              <Text size="sm" c="dimmed">
                {matter.consequence}
              </Text>
            </div>
          ))}
          <ProblemAlert problem={close.error ? Problem.from(close.error) : null} />
          <Button color="red" loading={close.isPending} onClick={() => close.mutate()}>
            Close the account
          </Button>
        </>
      )}
      <Button variant="default" onClick={onStay}>
        Keep the account
      </Button>
    </Stack>
  );
}
