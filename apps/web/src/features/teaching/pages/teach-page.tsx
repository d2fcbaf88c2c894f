import { Anchor, Button, Card, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { can, useViewer } from '../../../lib/viewer';
import { applicationQuery } from '../api/application';

const STEPS: readonly (readonly [title: string, text: string])[] = [
  ['Apply', 'Write about yourself, your background and your subjects. Stop and go on whenever you like.'],
  [
    'We check',
    'Our team reads it. Identity, criminal record and sex-offender registry are checked before anyone sees you.',
  ],
  ['Set your hours', 'Draw your open times in a calendar. Take bookings at once, or answer each request yourself.'],
  ['Teach', 'Meet in our classroom: video, shared screen and whiteboard. Every minute together counts for you.'],
];

const NEEDS: readonly string[] = [
  'You are 18 or older and live in the United States.',
  'You know your subject, and can say how: a degree, a credential, or years of teaching it.',
  'You have a photo ID, a computer with a camera, and a quiet place.',
  'You agree to be checked before you start, and again when a check runs out.',
];

export function TeachPage() {
  return (
    <Page
      title="Teach with us"
      width="reading"
      lead="Students of 13 to 17 come for the subjects that you love. You decide when, and every minute counts."
    >
      <PageMeta
        title="Teach with Track Tutoring"
        description="Tutor students of 13 to 17 online, in hours that you choose. How applying works, what we check, and what you need."
      />
      <Stack gap="xl">
        <NextStep />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {STEPS.map(([title, text], index) => (
            <Card key={title} component="section" padding="lg">
              <Title order={2} size="h4" mb={4}>
                {index + 1}. {title}
              </Title>
              <Text>{text}</Text>
            </Card>
          ))}
        </SimpleGrid>
        <section>
          <Title order={2} mb="sm">
            What you need
          </Title>
          <List spacing="xs">
            {NEEDS.map((need) => (
              <List.Item key={need}>{need}</List.Item>
            ))}
          </List>
        </section>
        <section>
          <Title order={2} mb={6}>
            What happens to your documents
          </Title>
          <Text>
            Only you and the people who review your application can open them, each opening is written down, and they
            are never shown to families. See our{' '}
            <Anchor component={Link} to="/legal/privacy">
              Privacy Policy
            </Anchor>
            .
          </Text>
        </section>
      </Stack>
    </Page>
  );
}

/** The one way on, by who is looking. */
function NextStep() {
  const { me, isPending } = useViewer();
  const mayApply = can(me, 'tutors.apply');
  const application = useQuery({ ...applicationQuery, enabled: mayApply });
  if (isPending) return null;
  if (!me) {
    return (
      <Group gap="sm">
        <Button component={Link} to="/register?as=tutor">
          Apply to teach
        </Button>
        <Button component={Link} to="/sign-in?next=/teach/application" variant="default">
          I have an account
        </Button>
      </Group>
    );
  }
  if (!mayApply) return null;
  return (
    <Button component={Link} to="/teach/application">
      {application.data ? 'Open my application' : 'Apply to teach'}
    </Button>
  );
}
