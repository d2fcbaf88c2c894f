import { Card } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { ForFamily } from '../../minutes/components/for-family';
import { familyQuery } from '../api/family';
import { InviteForm } from '../components/invite-form';

export function InvitePage() {
  return (
    <Page
      title="Invite a guardian"
      width="form"
      back={<BackLink to="/family">Family</BackLink>}
      lead="They get a mail with a link that works once, for their address only. Nothing changes before they say yes."
    >
      <ForFamily>{(familyId) => <ForThisFamily key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

function ForThisFamily({ familyId }: { familyId: string }) {
  const query = useQuery(familyQuery(familyId));
  if (query.isPending) return <LoadingCards count={1} height={420} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  return (
    <Card padding="xl">
      <InviteForm family={query.data} />
    </Card>
  );
}
