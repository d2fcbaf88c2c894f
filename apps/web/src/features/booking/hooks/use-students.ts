import { useQueries } from '@tanstack/react-query';
import { familyQuery } from '../../family/api/family';
import type { Family, Student } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';

export interface StudentChoice {
  /** "family:student": a student of two families is paid for by one of them. */
  key: string;
  label: string;
  familyId: string;
  student: Student;
  /** Not every guardian of a student books for them. */
  mayBook: boolean;
}

interface Students {
  students: StudentChoice[];
  isPending: boolean;
  /** Why a family could not be loaded: an empty list then says nothing. */
  problem: Problem | null;
  retry: () => void;
}

export function useStudents(): Students {
  const { me, part } = useViewer();
  const families = part === 'guardian' ? (me?.families ?? []) : [];
  const results = useQueries({ queries: families.map(({ id }) => familyQuery(id)) });
  const failed = results.find(({ data, error }) => error !== null && data === undefined);
  const isSeveral = families.length > 1;
  const mine = (family: Family | undefined): Family['guardians'][number]['guards'] =>
    family?.guardians.find(({ accountId }) => accountId === me?.accountId)?.guards ?? [];
  return {
    isPending: results.some((result) => result.isPending),
    problem: failed?.error ? Problem.from(failed.error) : null,
    retry: () => void failed?.refetch(),
    students: results.flatMap(({ data: family }) =>
      (family?.students ?? [])
        .filter((student) => !student.isSuspended)
        .map((student) => ({
          key: `${family?.id ?? ''}:${student.id}`,
          label: isSeveral ? `${student.firstName} (${family?.name ?? ''})` : student.firstName,
          familyId: family?.id ?? '',
          student,
          mayBook: mine(family).some(({ studentId, powers }) => studentId === student.id && powers.includes('book')),
        })),
    ),
  };
}

/** The student the booking is for: the one chosen, else the first. */
export const chosenStudent = (students: readonly StudentChoice[], key: string | null): StudentChoice | undefined =>
  students.find((one) => one.key === key) ?? students[0];
