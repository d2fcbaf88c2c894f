import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { NotFound } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { useMe } from '../../../lib/viewer';
import { useFamilyChoice } from '../../minutes/hooks/use-family-choice';
import { familyQuery } from '../api/family';
import { MembershipCard } from '../components/membership-card';
import { PowersCard } from '../components/powers-card';

/** One guardian of the family: what they may do, and whether they stay. */
export function GuardianPage() {
  const { guardianId = '' } = useParams();
  const { familyId } = useFamilyChoice();
  const me = useMe();
  const query = useQuery(familyQuery(familyId ?? ''));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="guardian" onRetry={() => void query.refetch()} />;
  const family = query.data;
  const guardian = family.guardians.find(({ accountId }) => accountId === guardianId);
  if (!guardian) return <NotFound what="guardian" />;
  const isMine = guardian.accountId === me.accountId;
  const isOwner = family.ownerId === me.accountId;
  return (
    <Page
      title={isMine ? 'Your membership' : `${guardian.firstName} ${guardian.lastName ?? ''}`.trim()}
      width="reading"
      back={<BackLink to={`/family?family=${family.id}`}>Family</BackLink>}
      lead={isOwner ? 'Changes count at once, on every device.' : `A guardian of ${family.name}.`}
    >
      <Stack gap="lg">
        {family.students.map((student) => (
          <PowersCard key={student.id} student={student} family={family} guardian={guardian} isLocked={!isOwner} />
        ))}
        {family.students.length === 0 && <Text c="dimmed">There is no student in this family yet.</Text>}
        <MembershipCard family={family} guardian={guardian} isMine={isMine} isOwner={isOwner} />
      </Stack>
    </Page>
  );
}
