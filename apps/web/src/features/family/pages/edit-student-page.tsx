import { Card, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { studentQuery } from '../api/family';
import { EditStudentForm } from '../components/edit-student-form';
import { useStudentPath } from '../hooks/use-student-path';

export function EditStudentPage() {
  const path = useStudentPath();
  const query = useQuery(studentQuery(path));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="student" onRetry={() => void query.refetch()} />;
  const mayEdit = query.data.powers.includes('consent') && !query.data.isAdult;
  const back = `/family/students/${path.studentId}?family=${path.familyId}`;
  return (
    <Page
      title={`Change ${query.data.firstName}’s profile`}
      width="form"
      back={<BackLink to={back}>{query.data.firstName}</BackLink>}
    >
      <Card padding="xl">
        {mayEdit ? (
          <EditStudentForm student={query.data} path={path} back={back} />
        ) : (
          <Text>You see this profile, but don’t change it. That takes the power to consent.</Text>
        )}
      </Card>
    </Page>
  );
}
