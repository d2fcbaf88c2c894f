import type { StudentWish } from '../../../use-cases/students/add-student';
import { BirthDate, Line, OptionalLine, OptionalText, Secret } from '../../dto/fields';

/** Exactly the register of a student's fields (policy 7(a)). */
export class AddStudentRequest {
  @Line('The first name', 80)
  firstName: string;

  @OptionalLine('The surname', 80)
  surname?: string | null;

  @BirthDate()
  birthDate: string;

  @OptionalLine('The grade', 40)
  grade?: string | null;

  @OptionalText('The goals', 1000)
  goals?: string | null;

  @Line('The time zone', 64)
  timeZone: string;

  @OptionalText('The accessibility needs', 1000)
  accessibilityNeeds?: string | null;

  @Line('The sign-in name', 100)
  handle: string;

  @Secret('The passphrase')
  passphrase: string;
}

export function toStudentWish(request: AddStudentRequest): StudentWish {
  return {
    firstName: request.firstName,
    surname: request.surname || null,
    birthDate: Temporal.PlainDate.from(request.birthDate),
    grade: request.grade || null,
    goals: request.goals || null,
    timeZone: request.timeZone,
    accessibilityNeeds: request.accessibilityNeeds || null,
    handle: request.handle,
    passphrase: request.passphrase,
  };
}
