import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Tag, type TagTone } from '../../../components/ui/tag';
import type { Family, Invitation } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { invitationsQuery, revokeInvitation } from '../api/family';

const STATES: Readonly<Record<Invitation['state'], { label: string; tone: TagTone }>> = {
  open: { label: 'Waiting for an answer', tone: 'time' },
  accepted: { label: 'Accepted', tone: 'confirmed' },
  revoked: { label: 'Taken back', tone: 'quiet' },
  expired: { label: 'Ran out', tone: 'quiet' },
};

const SHOWN = 5;

/** Nothing where nobody was ever invited. */
export function InvitationList({ family }: { family: Family }) {
  const query = useQuery(invitationsQuery(family.id));
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  const invitations = query.data?.items.slice(0, SHOWN) ?? [];
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <Title order={2} id="invitations" mb="md">
        Invitations
      </Title>
      <Stack gap="sm">
        {invitations.map((invitation) => (
          <InvitationCard key={invitation.id} invitation={invitation} family={family} />
        ))}
      </Stack>
    </section>
  );
}

function InvitationCard({ invitation, family }: { invitation: Invitation; family: Family }) {
  const { zone } = useViewer();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeInvitation(family.id, invitation.id),
    onSuccess: async () => {
      notifications.show({ message: `The invitation of ${invitation.email} is taken back.` });
      await queryClient.invalidateQueries({ queryKey: keys.invitations(family.id) });
    },
  });
  const { label, tone } = STATES[invitation.state];
  const names = invitation.students.map(
    ({ studentId }) => family.students.find(({ id }) => id === studentId)?.firstName ?? 'a student',
  );
  return (
    <Card padding="md" component="article">
      <Group justify="space-between" gap="md">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {invitation.email}
          </Text>
          <Text size="sm" c="dimmed">
            {invitation.kind === 'other-family' ? 'From a family of their own' : 'Into this family'}, for{' '}
            {names.join(', ')}
            {invitation.state === 'open' && `, until ${dayLabel(isoToMs(invitation.expiresAt), zone)}`}
          </Text>
          <Group mt={6}>
            <Tag tone={tone}>{label}</Tag>
          </Group>
        </div>
        {invitation.state === 'open' && (
          <Button variant="default" size="sm" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            Take back
          </Button>
        )}
      </Group>
      {revoke.error && <ProblemAlert problem={Problem.from(revoke.error)} />}
    </Card>
  );
}
