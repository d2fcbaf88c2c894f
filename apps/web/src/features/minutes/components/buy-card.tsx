import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useIntent } from '../../../lib/use-intent';
import { buyPack } from '../api/minutes';
import { goToCheckout } from './go-to-checkout';
import { PackChoice } from './pack-choice';

export function BuyCard({ familyId, initialPack }: { familyId: string; initialPack: string | null }) {
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
    <Card component="section" aria-labelledby="buy">
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id="buy">
            Get minutes
          </Title>
          <Text size="sm" c="dimmed">
            Bought minutes never expire. You pay on our payment partner’s page.
          </Text>
        </div>
        <PackChoice value={packId} onChange={setPackId} />
        <ProblemAlert problem={buy.error ? Problem.from(buy.error) : null} />
        <Button fullWidth disabled={!packId} loading={buy.isPending} onClick={() => packId && buy.mutate(packId)}>
          Continue to payment
        </Button>
      </Stack>
    </Card>
  );
}
