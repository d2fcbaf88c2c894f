import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../../lib/viewer';
import { applicationQuery } from '../api/application';

/** Whether somebody who looks as a tutor has been approved. Where asking fails they are taken for one: the server knows. */
export function useStanding(): 'tutor' | 'applicant' | 'unknown' {
  const { part } = useViewer();
  const { data, isPending } = useQuery({ ...applicationQuery, enabled: part === 'tutor' });
  if (isPending) return 'unknown';
  return data === undefined || data?.state === 'approved' ? 'tutor' : 'applicant';
}
