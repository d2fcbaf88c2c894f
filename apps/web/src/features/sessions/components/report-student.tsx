import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { ReportAge } from '../../family/components/report-age';
import { reportStudentAge } from '../api/sessions';

/** A tutor who doubts that a student is old enough says so here; guardians have the same on the student's page. */
export function ReportStudent({ session }: { session: Session }) {
  const queryClient = useQueryClient();
  if (session.viewerRole !== 'tutor' || !session.student) return null;
  return (
    <ReportAge
      firstName={session.student.firstName}
      send={(note) => reportStudentAge(session.id, note)}
      onSent={() => queryClient.invalidateQueries({ queryKey: keys.sessions })}
    />
  );
}
