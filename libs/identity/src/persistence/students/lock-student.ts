import type { Uuid } from '@app/kernel';
import { translateConstraint, type Transaction } from '@app/platform';
import { StudentNotFound } from '../../identity.errors';

/** The lock that every booking for this student takes; whoever changes what may be done for them takes it too. */
export async function lockStudent(tx: Transaction, studentId: Uuid): Promise<void> {
  await tx
    .query('SELECT identity_lock_student($1)', [studentId])
    .catch((error: unknown) => translateConstraint(error, { identity_student_known: () => new StudentNotFound() }));
}
