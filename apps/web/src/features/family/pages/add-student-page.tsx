import { Card } from '@mantine/core';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { AddStudentForm } from '../components/add-student-form';
import { ForFamilyWith } from '../components/for-family-with';

export function AddStudentPage() {
  return (
    <ForFamilyWith
      may={({ powers }) => powers.includes('consent')}
      otherwise="Adding a student takes the power to consent. The owner of your family can give it to you, or add the student."
      page={(content) => (
        <Page
          title="Add a student"
          width="form"
          back={<BackLink to="/family">Family</BackLink>}
          lead="Track Tutoring is for students aged 13 to 17. Only what tutoring needs. Tutors see the first name, grade, and goals, and nothing else."
        >
          {content}
        </Page>
      )}
    >
      {(familyId) => (
        <Card padding="xl">
          <AddStudentForm key={familyId} familyId={familyId} />
        </Card>
      )}
    </ForFamilyWith>
  );
}
