import { Card, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { Tag } from '../../../components/ui/tag';
import whole from '../../../components/ui/whole-card.module.css';
import type { FoundTutor } from '../../../lib/api-types';
import { listed } from '../../../lib/format';
import { openWords, recordWords } from '../../../lib/found-words';
import { minutesToMs } from '../../../lib/time';
import { useIsAwake } from '../../../lib/use-is-awake';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import classes from './tutor-row.module.css';

interface TutorRowProps {
  found: FoundTutor;
  /** Carried to the tutor's page, so that the choice made here is still made there. */
  query?: string;
}

export function TutorRow({ found: { tutor, because }, query = '' }: TutorRowProps) {
  return (
    <Card component="article" className={whole.card}>
      <Group wrap="nowrap" align="flex-start" gap="md">
        <PersonAvatar seed={tutor.avatarSeed} url={tutor.avatarUrl} size={56} />
        <div className={classes.words}>
          <Title order={2} size="h3">
            <Link to={`/tutors/${tutor.slug}${query}`} className={whole.link}>
              {tutor.displayName}
            </Link>
          </Title>
          <Text mt={2}>{tutor.headline}</Text>
          <Text size="sm" c="dimmed" mt={6}>
            {listed(tutor.subjects.map(({ name }) => name))} · Speaks {listed(tutor.languages)}
          </Text>
          <Because because={because} />
        </div>
      </Group>
    </Card>
  );
}

/** Why they stand here, in one line. A time is said once the reader's zone is known: its place is kept until then. */
function Because({ because }: { because: FoundTutor['because'] }) {
  const { zone } = useViewer();
  const now = useNow();
  const isAwake = useIsAwake();
  const record = recordWords(because);
  return (
    <Group mt="sm" gap="sm" className={classes.because}>
      {because.firstStart === null ? (
        <Text size="sm" c="dimmed">
          No open times right now
        </Text>
      ) : (
        isAwake && <Tag tone="time">{openWords(minutesToMs(because.firstStart), now, zone)}</Tag>
      )}
      {record && (
        <Text size="sm" c="dimmed" className="tabular">
          {record}
        </Text>
      )}
    </Group>
  );
}
