import { Accordion, Anchor, Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';

const QUESTIONS: readonly (readonly [title: string, answer: ReactNode])[] = [
  [
    'How do minutes work?',
    <>
      You buy a pack, and its minutes go into your family’s balance. Booking a session holds as many as it lasts.
      Afterwards only the whole minutes that student and tutor spent together are charged, and the rest comes back. Your{' '}
      <Anchor key="minutes" component={Link} to="/minutes">
        Minutes
      </Anchor>{' '}
      page shows every movement.
    </>,
  ],
  [
    'What if a session has to be canceled?',
    'Open the session: the page says what canceling right now returns, before you do anything. The earlier, the more. If the tutor cancels, everything comes back.',
  ],
  [
    'What if the student or the tutor is late?',
    'Minutes run only while both are in the room, so waiting is never charged. If one side does not come at all, the session page shows who was there when, and what came back.',
  ],
  [
    'How does a student sign in?',
    'Under “Student” on the sign-in page, with the sign-in name and passphrase that a guardian chose with them. Students need no e-mail address.',
  ],
  [
    'What does the student need for a session?',
    'A computer, tablet, or phone with a camera and a microphone, and a current browser. The room opens a few minutes early with a check of both.',
  ],
  [
    'Who are the tutors?',
    'Adults who live in the United States, each checked before families can see them: identity, criminal record, and sex-offender registry. A tutor whose check runs out disappears from the search.',
  ],
  [
    'Can I be there?',
    'Yes. Every session names a supervising adult, who is told when it starts and can enter the room at any time.',
  ],
];

export function HelpPage() {
  return (
    <Page title="Help" width="reading" lead="Short answers first. If yours is not among them, write to us.">
      <PageMeta
        title="Help with tutoring by the minute"
        description="How minutes work, what canceling returns, how a student signs in, what a session needs, and who the tutors are."
      />
      <Stack gap="xl">
        <Card padding={0}>
          <Accordion order={2}>
            {QUESTIONS.map(([title, text]) => (
              <Accordion.Item key={title} value={title}>
                <Accordion.Control>{title}</Accordion.Control>
                <Accordion.Panel>{text}</Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </Card>
        <section aria-labelledby="contact">
          <Title order={2} id="contact" mb={6}>
            Write to us
          </Title>
          <Text>
            Our addresses for questions, corrections, and privacy requests are in the{' '}
            <Anchor component={Link} to="/legal/privacy">
              Privacy Policy
            </Anchor>
            . If a page showed you a request id, send it along: it leads us straight to what happened.
          </Text>
        </section>
      </Stack>
    </Page>
  );
}
