import { Anchor, Card, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { When } from '../../../components/ui/when';
import type { Session } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { gradeWords, studentName } from '../../../lib/session-words';
import { isoToMs, untilLabel, whenLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { AnswerButtons } from '../../sessions/components/request-card';

/** What a tutor needs to decide: when, what for, for whom by first name and grade; and until when. */
export function RequestItem({ session }: { session: Session }) {
  const { zone } = useViewer();
  const now = useNow();
  const by = session.answerBy ? isoToMs(session.answerBy) : null;
  return (
    <Card component="article">
      <Stack gap="sm">
        <div>
          <When startsAt={session.startsAt} endsAt={session.endsAt} size="lg" />
          <Text>
            <Anchor component={Link} to={`/sessions/${session.id}`}>
              {session.subject.name}, {levelName(session.level)}
            </Anchor>{' '}
            with {studentName(session)}
            {gradeWords(session)}
          </Text>
        </div>
        {session.goals && <Text style={{ whiteSpace: 'pre-line' }}>{session.goals}</Text>}
        {by !== null && (
          <Text size="sm" c="dimmed">
            Answer by {whenLabel(by, zone)} ({untilLabel(by, now, zone)}); after that the request lapses.
          </Text>
        )}
        <AnswerButtons session={session} />
      </Stack>
    </Card>
  );
}
