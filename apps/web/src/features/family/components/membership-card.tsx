import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { Family } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { handOverFamily, removeGuardian } from '../api/family';

interface MembershipProps {
  family: Family;
  guardian: Family['guardians'][number];
  isMine: boolean;
  isOwner: boolean;
}

/** Leaving, sending away, and handing the family on. */
export function MembershipCard(props: MembershipProps) {
  const { family, guardian, isMine, isOwner } = props;
  if (guardian.accountId === family.ownerId) {
    return (
      <Card component="section">
        <Text c="dimmed">
          {isMine
            ? 'You own this family. To leave it, hand it over to another guardian first: open their page and make them the owner.'
            : `${guardian.firstName} owns this family and decides who guards its students.`}
        </Text>
      </Card>
    );
  }
  if (!isMine && !isOwner) return null;
  return (
    <Card component="section" aria-labelledby="membership">
      <Title order={2} size="h3" id="membership" mb="md">
        Membership
      </Title>
      <Group>
        {isOwner && <HandOver {...props} />}
        <EndMembership {...props} />
      </Group>
    </Card>
  );
}

function HandOver({ family, guardian }: MembershipProps) {
  const [isOpen, sheet] = useDisclosure(false);
  const queryClient = useQueryClient();
  const give = useMutation({
    mutationFn: () => handOverFamily(family.id, guardian.accountId),
    onSuccess: async () => {
      sheet.close();
      notifications.show({ color: 'green', message: `The family belongs to ${guardian.firstName} now.` });
      await queryClient.invalidateQueries({ queryKey: keys.families });
      await queryClient.invalidateQueries({ queryKey: keys.me });
    },
  });
  return (
    <>
      <Button variant="default" onClick={sheet.open}>
        Make {guardian.firstName} the owner
      </Button>
      <Sheet title={`Hand the family to ${guardian.firstName}`} opened={isOpen} onClose={sheet.close}>
        <Stack gap="md">
          <Text>
            {guardian.firstName} then holds every power and decides who guards the students, also whether you do. You
            stay a guardian with the powers you have. Only {guardian.firstName} can give the family back.
          </Text>
          <ProblemAlert problem={give.error ? Problem.from(give.error) : null} />
          <Button color="red" loading={give.isPending} onClick={() => give.mutate()}>
            Hand the family over
          </Button>
          <Button variant="default" onClick={sheet.close}>
            Keep it
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}

function EndMembership({ family, guardian, isMine }: MembershipProps) {
  const [isOpen, sheet] = useDisclosure(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: () => removeGuardian(family.id, guardian.accountId),
    onSuccess: async () => {
      notifications.show({
        message: isMine ? 'You left the family.' : `${guardian.firstName} is not a guardian here any more.`,
      });
      await queryClient.invalidateQueries({ queryKey: keys.me });
      await navigate(isMine ? '/family' : `/family?family=${family.id}`, { replace: true });
      await queryClient.invalidateQueries({ queryKey: keys.families });
    },
  });
  const who = isMine ? 'You' : guardian.firstName;
  return (
    <>
      <Button variant="default" color="red" onClick={sheet.open}>
        {isMine ? 'Leave this family' : `Remove ${guardian.firstName}`}
      </Button>
      <Sheet
        title={isMine ? 'Leave this family' : `Remove ${guardian.firstName}`}
        opened={isOpen}
        onClose={sheet.close}
      >
        <Stack gap="md">
          <Text>
            {who} {isMine ? 'lose' : 'loses'} every power for its students at once and can’t see their sessions any
            more. Sessions that {isMine ? 'you' : 'they'} booked stay as they are. Coming back needs a new invitation.
          </Text>
          <ProblemAlert problem={end.error ? Problem.from(end.error) : null} />
          <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
            {isMine ? 'Leave the family' : `Remove ${guardian.firstName}`}
          </Button>
          <Button variant="default" onClick={sheet.close}>
            {isMine ? 'Stay' : 'Keep them'}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
