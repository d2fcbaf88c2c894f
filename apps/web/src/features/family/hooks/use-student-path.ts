import { useParams } from 'react-router';
import { useFamilyChoice } from '../../minutes/hooks/use-family-choice';
import type { StudentPath } from '../api/family';

/** Which student of which family the address is about. */
export function useStudentPath(): StudentPath {
  const { studentId = '' } = useParams();
  const { familyId } = useFamilyChoice();
  return { studentId, familyId: familyId ?? '' };
}
