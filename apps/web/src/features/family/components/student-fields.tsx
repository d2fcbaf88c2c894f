import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import { birthDateAdvice, type BirthDateParts } from '../../../lib/birth-date';
import { zoneChoices } from '../../../lib/us-states';
import { rules, type FieldProps } from '../../../lib/use-server-form';
import { GRADE_CHOICES } from '../lib/grades';

type StudentField = 'firstName' | 'surname' | 'birthDate' | 'grade' | 'goals' | 'timeZone' | 'accessibilityNeeds';

interface StudentFieldsProps {
  field: (path: StudentField) => FieldProps;
  /** Offered although it may be none of the usual ones. */
  zone: string;
}

/** All that is kept of a student, for adding one and for changing one (policy 7(a)). */
export function StudentFields({ field, zone }: StudentFieldsProps) {
  return (
    <>
      <TextInput label="First name" autoComplete="off" {...field('firstName')} />
      <TextInput
        label="Last name (optional)"
        description="Never shown to tutors."
        autoComplete="off"
        {...field('surname')}
      />
      <BirthDateField label="Date of birth" {...field('birthDate')} />
      <NativeSelect label="Grade (optional)" data={GRADE_CHOICES} {...field('grade')} />
      <NativeSelect label="Time zone" data={zoneChoices(zone)} {...field('timeZone')} />
      <Textarea
        label="Goals (optional)"
        description="What should tutoring help with?"
        autosize
        minRows={2}
        maxRows={6}
        {...field('goals')}
      />
      <Textarea
        label="Accessibility needs (optional)"
        description="Anything that a session should take into account."
        autosize
        minRows={1}
        maxRows={4}
        {...field('accessibilityNeeds')}
      />
    </>
  );
}

export const studentRules = {
  firstName: rules.given('the student’s first name'),
  birthDate: (value: BirthDateParts): string | null => birthDateAdvice(value),
};
