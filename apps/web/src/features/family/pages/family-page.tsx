import { Button, Group, Stack } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { hasPower } from '../../../lib/powers';
import { useMe, useViewer } from '../../../lib/viewer';
import { ForFamily } from '../../minutes/components/for-family';
import { useFamilyChoice } from '../../minutes/hooks/use-family-choice';
import { familyQuery } from '../api/family';
import { GuardianList } from '../components/guardian-list';
import { InvitationList } from '../components/invitation-list';
import { StudentList } from '../components/student-list';

export function FamilyPage() {
  const { me } = useViewer();
  const { familyId } = useFamilyChoice();
  const mayAdd = familyId !== null && hasPower(me, familyId, 'consent');
  return (
    <Page
      title="Family"
      width="reading"
      actions={
        mayAdd && (
          <Button
            component={Link}
            to={`/family/students/new?family=${familyId}`}
            size="sm"
            leftSection={<IconUserPlus size={18} aria-hidden />}
          >
            Add a student
          </Button>
        )
      }
    >
      <ForFamily>{(familyId) => <FamilyView key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

function FamilyView({ familyId }: { familyId: string }) {
  const me = useMe();
  const query = useQuery(familyQuery(familyId));
  if (query.isPending) return <LoadingCards count={2} height={160} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  const family = query.data;
  const isOwner = family.ownerId === me.accountId;
  return (
    <Stack gap="xl">
      <StudentList family={family} />
      <GuardianList family={family} />
      {isOwner && family.students.length > 0 && (
        <Group>
          <Button component={Link} to={`/family/invite?family=${familyId}`} variant="default">
            Invite a guardian
          </Button>
        </Group>
      )}
      {isOwner && <InvitationList family={family} />}
    </Stack>
  );
}
