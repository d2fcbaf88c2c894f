import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { translateConstraint, type Transaction } from '@app/platform';
import type { Student, StudentCard } from '../../domain/families/family';
import type { StudentEdit } from '../../domain/students/student-profile';
import { HandleTaken } from '../../identity.errors';
import type { Reader } from '../reader';
import { lockStudent } from './lock-student';

interface StudentRow {
  id: Uuid;
  first_name: string;
  last_name: string | null;
  grade: string | null;
  goals: string | null;
  time_zone: string;
  handle: string | null;
  state: string;
  requires_presence: boolean;
}

export interface NewStudent {
  readonly id: Uuid;
  readonly handle: string;
  readonly grade: string | null;
  readonly goals: string | null;
  readonly accessibilityNeeds: string | null;
  readonly addedBy: Uuid;
}

const STUDENT = `s.id, a.first_name, a.last_name, s.grade, s.goals, a.time_zone, s.handle, a.state,
  EXISTS (SELECT 1 FROM identity_guardianship g WHERE g.student_id = s.id AND g.demands_presence) AS requires_presence`;

@Injectable()
export class StudentRepository {
  async add(tx: Transaction, student: NewStudent, at: Temporal.Instant): Promise<void> {
    await tx
      .query(
        `INSERT INTO identity_student (id, handle, grade, goals, accessibility_needs, added_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          student.id,
          student.handle,
          student.grade,
          student.goals,
          student.accessibilityNeeds,
          student.addedBy,
          toDate(at),
        ],
      )
      .catch((error: unknown) => translateConstraint(error, { identity_student_handle_key: () => new HandleTaken() }));
  }

  async find(reader: Reader, studentId: Uuid): Promise<Student | null> {
    const [row] = await reader.query<StudentRow>(
      `SELECT ${STUDENT} FROM identity_student s JOIN identity_account a ON a.id = s.id WHERE s.id = $1 AND a.erased_at IS NULL`,
      [studentId],
    );
    return row ? toStudent(row) : null;
  }

  async findBirthDate(reader: Reader, studentId: Uuid): Promise<Temporal.PlainDate | null> {
    const [row] = await reader.query<{ birth_date: string | null }>(
      `SELECT a.birth_date::text FROM identity_student s JOIN identity_account a ON a.id = s.id WHERE s.id = $1`,
      [studentId],
    );
    return row?.birth_date ? Temporal.PlainDate.from(row.birth_date) : null;
  }

  async findAccessibilityNeeds(reader: Reader, studentId: Uuid): Promise<string | null> {
    const [row] = await reader.query<{ accessibility_needs: string | null }>(
      'SELECT accessibility_needs FROM identity_student WHERE id = $1',
      [studentId],
    );
    return row?.accessibility_needs ?? null;
  }

  /** Ids of the families that the student belongs to. */
  async familiesOf(reader: Reader, studentId: Uuid): Promise<Uuid[]> {
    const rows = await reader.query<{ family_id: Uuid }>(
      'SELECT family_id FROM identity_family_student WHERE student_id = $1 ORDER BY added_at, family_id',
      [studentId],
    );
    return rows.map((row) => row.family_id);
  }

  async edit(tx: Transaction, studentId: Uuid, edit: StudentEdit): Promise<void> {
    await tx.query(
      `UPDATE identity_account SET first_name = $2, last_name = $3, birth_date = $4, time_zone = $5
       WHERE id = $1 AND erased_at IS NULL`,
      [studentId, edit.firstName, edit.surname, edit.birthDate.toString(), edit.timeZone],
    );
    await tx.query('UPDATE identity_student SET grade = $2, goals = $3, accessibility_needs = $4 WHERE id = $1', [
      studentId,
      edit.grade,
      edit.goals,
      edit.accessibilityNeeds,
    ]);
  }

  /** The lock that every booking for this student takes; whoever changes what may be booked takes it too. */
  lock(tx: Transaction, studentId: Uuid): Promise<void> {
    return lockStudent(tx, studentId);
  }

  async findByHandle(reader: Reader, handle: string): Promise<Uuid | null> {
    const [row] = await reader.query<{ id: Uuid }>('SELECT id FROM identity_student WHERE handle = $1', [handle]);
    return row?.id ?? null;
  }

  async ofFamily(reader: Reader, familyId: Uuid): Promise<Student[]> {
    const rows = await reader.query<StudentRow>(
      `SELECT ${STUDENT} FROM identity_family_student m
       JOIN identity_student s ON s.id = m.student_id JOIN identity_account a ON a.id = s.id
       WHERE m.family_id = $1 AND a.erased_at IS NULL ORDER BY m.added_at, s.id`,
      [familyId],
    );
    return rows.map(toStudent);
  }

  async guardedBy(reader: Reader, guardianId: Uuid, familyId: Uuid): Promise<Set<Uuid>> {
    const rows = await reader.query<{ student_id: Uuid }>(
      'SELECT student_id FROM identity_guardianship WHERE guardian_id = $1 AND family_id = $2',
      [guardianId, familyId],
    );
    return new Set(rows.map((row) => row.student_id));
  }

  async findCard(reader: Reader, studentId: Uuid): Promise<StudentCard | null> {
    return (await this.cards(reader, [studentId])).get(studentId) ?? null;
  }

  async cards(reader: Reader, studentIds: readonly Uuid[]): Promise<Map<Uuid, StudentCard>> {
    const rows = await reader.query<StudentRow>(
      `SELECT s.id, a.first_name, s.grade, s.goals, a.time_zone
       FROM identity_student s JOIN identity_account a ON a.id = s.id WHERE s.id = ANY($1::uuid[])`,
      [studentIds],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { id: row.id, firstName: row.first_name, grade: row.grade, goals: row.goals, timeZone: row.time_zone },
      ]),
    );
  }
}

function toStudent(row: StudentRow): Student {
  return {
    id: row.id,
    firstName: row.first_name,
    surname: row.last_name,
    grade: row.grade,
    goals: row.goals,
    timeZone: row.time_zone,
    handle: row.handle,
    isSuspended: row.state === 'suspended',
    requiresPresence: row.requires_presence,
  };
}
