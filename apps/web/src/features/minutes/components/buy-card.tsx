import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { hasPower } from '../../../lib/powers';
import { useIntent } from '../../../lib/use-intent';
import { useViewer } from '../../../lib/viewer';
import { buyPack } from '../api/minutes';
import { goToCheckout } from './go-to-checkout';
import { PackChoice } from './pack-choice';

interface BuyCardProps {
  familyId: string;
  initialPack: string | null;
}

export function BuyCard(props: BuyCardProps) {
  const { me } = useViewer();
  return (
    <Card component="section" aria-labelledby="buy">
      <Stack gap="md">
        <Title order={2} size="h3" id="buy">
          Get minutes
        </Title>
        {hasPower(me, props.familyId, 'pay') ? (
          <BuyForm {...props} />
        ) : (
          <Text c="dimmed">You see this family’s minutes, but don’t pay for it. Its owner can change that.</Text>
        )}
      </Stack>
    </Card>
  );
}

function BuyForm({ familyId, initialPack }: BuyCardProps) {
  const intent = useIntent();
  const [packId, setPackId] = useState(initialPack);
  const buy = useMutation({
    mutationFn: (pack: string) => {
      const order = { familyId, packId: pack };
      return buyPack(order, intent.keyFor(order));
    },
    onSuccess: (purchase) => {
      intent.done();
      goToCheckout(purchase);
    },
  });
  return (
    <>
      <Text size="sm" c="dimmed" mt="-sm">
        Bought minutes never expire. You pay on our payment partner’s page.
      </Text>
      <PackChoice value={packId} onChange={setPackId} />
      <ProblemAlert problem={buy.error ? Problem.from(buy.error) : null} />
      <Button fullWidth disabled={!packId} loading={buy.isPending} onClick={() => packId && buy.mutate(packId)}>
        Continue to payment
      </Button>
    </>
  );
}
