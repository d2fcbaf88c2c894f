import { Button, Card } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { EmptyState } from '../../../components/ui/states';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { familyQuery } from '../api/family';
import { ForFamilyWith } from '../components/for-family-with';
import { InviteForm } from '../components/invite-form';

export function InvitePage() {
  return (
    <ForFamilyWith
      may={({ isOwn }) => isOwn}
      otherwise="Only the owner of a family invites guardians to it. Ask them to do it."
      page={(content) => (
        <Page
          title="Invite a guardian"
          width="form"
          back={<BackLink to="/family">Family</BackLink>}
          lead="They get a mail with a link that works once, for their address only. Nothing changes before they say yes."
        >
          {content}
        </Page>
      )}
    >
      {(familyId) => <ForThisFamily key={familyId} familyId={familyId} />}
    </ForFamilyWith>
  );
}

function ForThisFamily({ familyId }: { familyId: string }) {
  const query = useQuery(familyQuery(familyId));
  if (query.isPending) return <LoadingCards count={1} height={420} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data.students.length === 0) {
    return (
      <EmptyState
        icon={IconUserPlus}
        title="Add a student first"
        action={
          <Button component={Link} to={`/family/students/new?family=${familyId}`}>
            Add a student
          </Button>
        }
      >
        An invitation says for which student the other guardian is asked, and what they may do.
      </EmptyState>
    );
  }
  return (
    <Card padding="xl">
      <InviteForm family={query.data} />
    </Card>
  );
}
