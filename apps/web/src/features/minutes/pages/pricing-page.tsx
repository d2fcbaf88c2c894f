import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { PackCards } from '../components/pack-cards';

const RULES = [
  [
    'You pay for minutes together',
    'The count runs only while the student and the tutor are both in the room. It is floored to whole minutes and never exceeds what you booked.',
  ],
  [
    'What you don’t use comes back',
    'Booking a session holds its minutes. Afterwards the unused ones return to your balance, and a timeline shows who was there when.',
  ],
  ['Bought minutes never expire', 'Bonus minutes do, and so they are used first. Your balance shows which and when.'],
  [
    'Canceling is clear before you do it',
    'The earlier you cancel, the more comes back, and the session page shows the exact figure first. If the tutor cancels, everything comes back.',
  ],
] as const;

export function PricingPage() {
  return (
    <Page title="Pricing" lead="One price a minute, for every tutor and subject. No subscription.">
      <PageMeta
        title="Pricing of live tutoring by the minute"
        description="One price a minute, for every tutor and subject. No subscription: buy a pack of minutes, pay only for the minutes together, and what you don’t use comes back."
      />
      <Stack gap="xl">
        <PackCards order={2} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
          {RULES.map(([title, text]) => (
            <section key={title}>
              <Title order={2} size="h3" mb={4}>
                {title}
              </Title>
              <Text c="dimmed">{text}</Text>
            </section>
          ))}
        </SimpleGrid>
      </Stack>
    </Page>
  );
}
