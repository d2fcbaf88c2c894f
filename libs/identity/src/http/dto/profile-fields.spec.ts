import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import {
  GUARDIAN_FIELDS,
  REGISTRATION_PROOFS,
  STUDENT_FIELDS,
  STUDENT_FIELDS_NEEDED,
} from '../../domain/account/profile-fields';
import { AddStudentRequest } from '../students/dto/add-student.request';
import { RegisterGuardianRequest } from '../registration/dto/register-guardian.request';

function fieldsOf(form: new () => object) {
  const rules = getMetadataStorage().getTargetValidationMetadatas(form, '', false, false);
  const optional = new Set(rules.filter(({ name }) => name === 'isOptional').map(({ propertyName }) => propertyName));
  const all = [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
  return { all, needed: all.filter((field) => !optional.has(field)) };
}

describe('the register of profile fields', () => {
  it('policy 1(a)1: the registration form has these fields and no other', () => {
    expect(fieldsOf(RegisterGuardianRequest).all).toEqual([...GUARDIAN_FIELDS, ...REGISTRATION_PROOFS].sort());
  });

  it('policy 7(a): the student form has these fields and no other, and needs only what tutoring needs', () => {
    const form = fieldsOf(AddStudentRequest);
    expect(form.all).toEqual([...STUDENT_FIELDS].sort());
    expect(form.needed).toEqual([...STUDENT_FIELDS_NEEDED].sort());
  });
});
