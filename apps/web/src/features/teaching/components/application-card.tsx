import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { TutorApplication } from '../../../lib/api-types';
import { applicationQuery } from '../api/application';

interface Words {
  title: string;
  text: string;
  button: string;
}

const BEGIN: Words = {
  title: 'Apply to teach',
  text: 'Families find you once our team has read your application and made the checks. It takes about twenty minutes to write.',
  button: 'Start my application',
};

const WORDS: Readonly<Record<Exclude<TutorApplication['state'], 'approved'>, Words>> = {
  draft: {
    title: 'Your application is not sent yet',
    text: 'What you saved is kept. Go on where you stopped.',
    button: 'Go on with my application',
  },
  'needs-changes': {
    title: 'Our team asks for a change',
    text: 'Change what is asked for, and send your application again.',
    button: 'Change my application',
  },
  submitted: {
    title: 'We have your application',
    text: 'Our team reads it and makes the checks. We write to you when there is news.',
    button: 'See what I sent',
  },
  declined: {
    title: 'We decided not to go on with your application',
    text: 'Why, and from when you can apply again, is on its page.',
    button: 'Open my application',
  },
};

/** The next step of somebody who came to teach and isn't approved; nothing for those who are. */
export function ApplicationCard() {
  const { data: application } = useQuery(applicationQuery);
  if (application === undefined || application?.state === 'approved') return null;
  const { title, text, button } = application ? WORDS[application.state] : BEGIN;
  return (
    <Card padding="xl">
      <Stack gap="md" align="flex-start">
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
        <Button
          component={Link}
          to="/teach/application"
          variant={application?.state === 'submitted' ? 'default' : 'filled'}
        >
          {button}
        </Button>
      </Stack>
    </Card>
  );
}
