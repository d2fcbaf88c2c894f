import { Card } from '@mantine/core';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { ForFamily } from '../../minutes/components/for-family';
import { AddStudentForm } from '../components/add-student-form';

export function AddStudentPage() {
  return (
    <Page
      title="Add a student"
      width="form"
      back={<BackLink to="/family">Family</BackLink>}
      lead="Track Tutoring is for students aged 13 to 17. Only what tutoring needs. Tutors see the first name, grade, and goals, and nothing else."
    >
      <ForFamily>
        {(familyId) => (
          <Card padding="xl">
            <AddStudentForm key={familyId} familyId={familyId} />
          </Card>
        )}
      </ForFamily>
    </Page>
  );
}
