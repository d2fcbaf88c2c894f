import { Line } from '@app/platform';
import type { StudentWish } from '../../../use-cases/students/add-student';
import { Secret } from '../../dto/fields';
import { EditStudentRequest, toStudentEdit } from './student.request';

/** Exactly the register of a student's fields (policy 7(a)). */
export class AddStudentRequest extends EditStudentRequest {
  @Line('The sign-in name', 100)
  handle: string;

  @Secret('The passphrase')
  passphrase: string;
}

export function toStudentWish(request: AddStudentRequest): StudentWish {
  return {
    ...toStudentEdit(request),
    handle: request.handle,
    passphrase: request.passphrase,
  };
}
