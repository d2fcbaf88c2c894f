import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../../../components/ui/facts';
import { Minutes } from '../../../components/ui/minutes';
import type { Session } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { chargeOf, gradeWords, studentName, type Charge } from '../../../lib/session-words';
import classes from './session-facts.module.css';

export function SessionFacts({ session }: { session: Session }) {
  const isTutor = session.viewerRole === 'tutor';
  const grade = gradeWords(session);
  const charge = chargeOf(session);
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
          ...(session.supervisor ? [['Supervised by', session.supervisor] as const] : []),
          ['Subject', `${session.subject.name}, ${levelName(session.level)}`],
          ['Length', <Minutes key="length" minutes={session.durationMinutes} />],
          ...(session.viewerRole === 'guardian'
            ? [
                [
                  CHARGE_LABELS[charge.is],
                  charge.is === 'settling' ? 'Being settled' : <Minutes key="held" minutes={charge.minutes} />,
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

const CHARGE_LABELS: Record<Charge['is'], string> = {
  held: 'Held from your balance',
  settling: 'Charge',
  charged: 'Charged',
};
