import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../../../components/ui/facts';
import { Minutes } from '../../../components/ui/minutes';
import type { Session } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { gradeWords, isOver, studentName } from '../../../lib/session-words';
import classes from './session-facts.module.css';

export function SessionFacts({ session }: { session: Session }) {
  const isTutor = session.viewerRole === 'tutor';
  const grade = gradeWords(session);
  return (
    <>
      <Facts
        facts={[
          [
            'Tutor',
            isTutor ? (
              session.tutor.displayName
            ) : (
              <Anchor key="tutor" component={Link} to={`/tutors/${session.tutor.slug}`}>
                {session.tutor.displayName}
              </Anchor>
            ),
          ],
          ['Student', `${studentName(session)}${isTutor ? grade : ''}`],
          ['Subject', `${session.subject.name}, ${levelName(session.level)}`],
          ['Length', <Minutes key="length" minutes={session.durationMinutes} />],
          ...(session.viewerRole === 'guardian'
            ? [
                [
                  minutesFact(session),
                  <Minutes key="held" minutes={session.billedMinutes ?? session.heldMinutes} />,
                ] as const,
              ]
            : []),
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        Goals
      </Text>
      <Text className={classes.goals}>{session.goals ?? 'None were written down.'}</Text>
    </>
  );
}

const minutesFact = (session: Session): string =>
  session.billedMinutes !== null || isOver(session.state) ? 'Charged' : 'Held from your balance';
