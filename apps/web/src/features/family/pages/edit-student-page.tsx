import { Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { Forbidden } from '../../../components/ui/states';
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
  const { firstName, powers, isAdult } = query.data;
  if (isAdult) return <Forbidden>{firstName} is 18, and changes this profile after taking it over.</Forbidden>;
  if (!powers.includes('consent')) {
    return (
      <Forbidden>
        You see {firstName}’s profile, but changing it takes the power to consent. The owner of your family can give it
        to you.
      </Forbidden>
    );
  }
  const back = `/family/students/${path.studentId}?family=${path.familyId}`;
  return (
    <Page title={`Change ${firstName}’s profile`} width="form" back={<BackLink to={back}>{firstName}</BackLink>}>
      <Card padding="xl">
        <EditStudentForm student={query.data} path={path} back={back} />
      </Card>
    </Page>
  );
}
