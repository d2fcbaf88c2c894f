import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import {
  IconCalendarSearch,
  IconClockHour4,
  IconEye,
  IconReceipt,
  IconShieldCheck,
  IconVideo,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FocusedTitle, PageTitle } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { PackCards } from '../../minutes/components/pack-cards';
import { SearchForm } from '../../tutors/components/search-form';
import classes from './visitor-home.module.css';

interface Point {
  icon: ComponentType<IconProps>;
  title: string;
  text: string;
}

const STEPS: Point[] = [
  {
    icon: IconCalendarSearch,
    title: 'Pick a tutor and a time',
    text: 'Search by subject, level, and time. Open times are real: what you see you can book.',
  },
  {
    icon: IconVideo,
    title: 'Meet in a live room',
    text: 'Video, audio, and a shared screen in the browser. You can look in at any time.',
  },
  {
    icon: IconClockHour4,
    title: 'Pay for minutes together',
    text: 'Only the minutes that student and tutor spend together are charged. The rest comes back.',
  },
];

const TRUST: Point[] = [
  {
    icon: IconShieldCheck,
    title: 'Every tutor is vetted',
    text: 'Identity, criminal record, and sex-offender registry, checked before families see them and again when a check runs out.',
  },
  {
    icon: IconEye,
    title: 'Nothing happens out of sight',
    text: 'Each session has a supervising adult who is told when it starts and can enter. Tutors see a first name, a grade, and the goals.',
  },
  {
    icon: IconReceipt,
    title: 'Every minute is accounted for',
    text: 'After a session you see who was there when, what was charged, and why; and a statement with every movement.',
  },
];

const aboutUs = (address: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'EducationalOrganization',
  name: 'Track Tutoring',
  url: address,
  description: 'Live one-to-one tutoring by the minute for students in middle and high school.',
  areaServed: { '@type': 'Country', name: 'United States' },
});

export function VisitorHome() {
  const [search] = useSearchParams();
  return (
    <Stack gap={56}>
      <PageTitle title="Live tutoring, by the minute" />
      <PageMeta
        title="Track Tutoring: live tutoring, by the minute"
        description="Live one-to-one tutoring by the minute. Families buy minutes, students meet vetted tutors in live video rooms, and exactly the minutes spent together are charged."
        about={aboutUs}
      />
      {search.get('closed') === '1' && (
        <Alert color="green" variant="light" role="status" title="Your account is closed">
          Every device is signed out, and a mail confirms it. For 30 days you can come back by signing in; then we erase
          what we hold about you.
        </Alert>
      )}
      <section className={classes.hero}>
        <FocusedTitle>Live tutoring, by the minute</FocusedTitle>
        <Text size="lg" className={classes.lead}>
          One to one with a vetted tutor, for students in middle and high school. You pay for the minutes spent
          together, and for nothing else.
        </Text>
        <Card padding="lg" mt="xl" shadow="sm">
          <SearchForm />
        </Card>
      </section>
      <section aria-labelledby="how">
        <Title order={2} id="how" mb="lg">
          How it works
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl" component="ol" m={0} p={0} className={classes.steps}>
          {STEPS.map((point, index) => (
            <PointItem key={point.title} point={point} as="li" number={index + 1} />
          ))}
        </SimpleGrid>
      </section>
      <section aria-labelledby="packs">
        <Group justify="space-between" mb="lg">
          <Title order={2} id="packs">
            Packs of minutes
          </Title>
          <Button component={Link} to="/pricing" variant="subtle" size="sm">
            How pricing works
          </Button>
        </Group>
        <PackCards />
      </section>
      <section aria-labelledby="trust">
        <Title order={2} id="trust" mb="lg">
          Made to be trusted
        </Title>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl">
          {TRUST.map((point) => (
            <PointItem key={point.title} point={point} as="div" />
          ))}
        </SimpleGrid>
      </section>
    </Stack>
  );
}

function PointItem({ point, as: Element, number }: { point: Point; as: 'li' | 'div'; number?: number }) {
  const { icon: Icon, title, text } = point;
  return (
    <Element className={classes.point}>
      <span className={classes.icon}>
        <Icon size={24} stroke={1.6} aria-hidden />
      </span>
      <Title order={3} mt="sm">
        {number ? `${number}. ` : ''}
        {title}
      </Title>
      <Text c="dimmed" mt={4}>
        {text}
      </Text>
    </Element>
  );
}
