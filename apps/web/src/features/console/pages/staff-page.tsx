import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Tag } from '../../../components/ui/tag';
import type { StaffMember } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { staffQuery } from '../api/console';
import { StaffRolesForm } from '../components/staff-roles-form';
import { STAFF_ROLE_WORDS } from '../lib/words';
import classes from '../components/review.module.css';

export function StaffPage() {
  const query = useQuery(staffQuery);
  const [isAdding, adding] = useDisclosure(false);
  const [changed, setChanged] = useState<StaffMember | null>(null);
  return (
    <Page
      title="Staff"
      width="reading"
      lead="A role counts from the next click on, and so does its end. Your own roles are for another admin."
      actions={
        <Button size="sm" onClick={adding.open} leftSection={<IconUserPlus size={18} aria-hidden />}>
          Add someone
        </Button>
      }
    >
      {query.isPending && <LoadingCards count={3} height={90} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      <Stack gap="md">
        {query.data?.staff.map((member) => (
          <Card key={member.accountId} component="article">
            <Group wrap="nowrap" align="flex-start" gap="md">
              <PersonAvatar seed={member.accountId} size={44} />
              <div style={{ flex: 1, minWidth: 0 }}>
                <Title order={2} size="h4">
                  {member.firstName} {member.lastName}
                </Title>
                <Text size="sm" c="dimmed" className={classes.text}>
                  {member.email}
                </Text>
                <Group gap="xs" mt="xs">
                  {member.roles.map((role) => (
                    <Tag key={role} tone="action">
                      {STAFF_ROLE_WORDS[role].name}
                    </Tag>
                  ))}
                  {member.isYou && <Tag>You</Tag>}
                </Group>
              </div>
            </Group>
            {!member.isYou && (
              <Group mt="md">
                <Button variant="default" size="sm" onClick={() => setChanged(member)}>
                  Change roles
                </Button>
              </Group>
            )}
          </Card>
        ))}
      </Stack>
      <Sheet title="Add someone" opened={isAdding} onClose={adding.close}>
        <StaffRolesForm member={null} onDone={adding.close} />
      </Sheet>
      <Sheet
        title={changed ? `Roles of ${changed.firstName} ${changed.lastName ?? ''}` : ''}
        opened={changed !== null}
        onClose={() => setChanged(null)}
      >
        {changed && <StaffRolesForm key={changed.accountId} member={changed} onDone={() => setChanged(null)} />}
      </Sheet>
    </Page>
  );
}
