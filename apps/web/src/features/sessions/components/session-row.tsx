import { Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Minutes } from '../../../components/ui/minutes';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { Tag } from '../../../components/ui/tag';
import { When } from '../../../components/ui/when';
import whole from '../../../components/ui/whole-card.module.css';
import type { Session } from '../../../lib/api-types';
import { chargeOf, sessionTitle, stateWords, studentName } from '../../../lib/session-words';
import classes from './session-row.module.css';

export function SessionRow({ session }: { session: Session }) {
  const state = stateWords(session);
  const charge = chargeOf(session);
  const isTutor = session.viewerRole === 'tutor';
  return (
    <Card component="li" padding="md" className={whole.card}>
      <Group wrap="nowrap" gap="md" align="flex-start">
        <PersonAvatar
          seed={isTutor ? (session.student?.id ?? session.id) : session.tutor.avatarSeed}
          url={isTutor ? null : session.tutor.avatarUrl}
          size={44}
        />
        <div className={classes.words}>
          <Link to={`/sessions/${session.id}`} className={`${whole.link} ${classes.title}`}>
            {sessionTitle(session)}
          </Link>
          <When startsAt={session.startsAt} endsAt={session.endsAt} size="sm" />
          <Group gap="xs" mt={6}>
            <Tag tone={state.tone}>{state.label}</Tag>
            {session.viewerRole === 'guardian' && (
              <Text size="sm" c="dimmed">
                for {studentName(session)}
              </Text>
            )}
          </Group>
        </div>
        <div className={classes.minutes}>
          {charge.is === 'settling' ? (
            <Text size="sm" c="dimmed">
              Being settled
            </Text>
          ) : (
            <Minutes minutes={charge.is === 'charged' ? charge.minutes : session.durationMinutes} />
          )}
          {charge.is === 'charged' && (
            <Text size="xs" c="dimmed">
              charged
            </Text>
          )}
        </div>
      </Group>
    </Card>
  );
}
