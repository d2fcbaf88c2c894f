import { Line, OptionalLine, OptionalText } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { StudentEdit } from '../../../domain/students/student-profile';
import { BirthDate, Secret } from '../../dto/fields';

/** The register of a student's fields without the sign-in, which is changed on its own (policy 7(a)). */
export class EditStudentRequest {
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
}

export class ResetPassphraseRequest {
  @Secret('The passphrase')
  passphrase: string;
}

export class PresenceRequest {
  @ApiProperty()
  @IsBoolean({ message: 'Say yes or no.' })
  demandsPresence: boolean;
}

export class ReportAgeRequest {
  @OptionalText('The note', 1000)
  note?: string | null;
}

export function toStudentEdit(request: EditStudentRequest): StudentEdit {
  return {
    firstName: request.firstName,
    surname: request.surname || null,
    birthDate: Temporal.PlainDate.from(request.birthDate),
    grade: request.grade || null,
    goals: request.goals || null,
    timeZone: request.timeZone,
    accessibilityNeeds: request.accessibilityNeeds || null,
  };
}
