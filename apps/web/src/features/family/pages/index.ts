export { AddStudentPage } from './add-student-page';
export { FamilyPage } from './family-page';
