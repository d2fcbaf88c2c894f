const GRADES = ['6', '7', '8', '9', '10', '11', '12'];

export const GRADE_CHOICES = [
  { value: '', label: 'Not given' },
  ...GRADES.map((grade) => ({ value: grade, label: `Grade ${grade}` })),
];
