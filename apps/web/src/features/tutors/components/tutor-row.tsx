import { Card, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { Tag } from '../../../components/ui/tag';
import type { TutorCard } from '../../../lib/api-types';
import { listed } from '../../../lib/format';
import { dayLabel, timeOfDay, zoneAbbreviation } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import classes from './tutor-row.module.css';

interface TutorRowProps {
  tutor: TutorCard;
  /** Epoch ms of the first open start in the window that was asked for. */
  firstStart?: number;
  /** Carried to the tutor's page, so that the choice made here is still made there. */
  query?: string;
}

export function TutorRow({ tutor, firstStart, query = '' }: TutorRowProps) {
  const { zone } = useViewer();
  return (
    <Card component="article" className={classes.card}>
      <Group wrap="nowrap" align="flex-start" gap="md">
        <PersonAvatar seed={tutor.avatarSeed} url={tutor.avatarUrl} size={56} />
        <div className={classes.words}>
          <Title order={2} size="h3">
            <Link to={`/tutors/${tutor.slug}${query}`} className={classes.link}>
              {tutor.displayName}
            </Link>
          </Title>
          <Text mt={2}>{tutor.headline}</Text>
          <Text size="sm" c="dimmed" mt={6}>
            {listed(tutor.subjects.map(({ name }) => name))} · Speaks {listed(tutor.languages)}
          </Text>
          {firstStart !== undefined && (
            <Group mt="sm">
              <Tag tone="time">
                First open time {dayLabel(firstStart, zone)}, {timeOfDay(firstStart, zone)}{' '}
                {zoneAbbreviation(firstStart, zone)}
              </Tag>
            </Group>
          )}
        </div>
      </Group>
    </Card>
  );
}
