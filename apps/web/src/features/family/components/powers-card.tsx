import { Button, Card, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Family, Power } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { setPowers } from '../api/family';
import { PowerChoice } from './power-choice';

interface PowersCardProps {
  family: Family;
  student: Family['students'][number];
  guardian: Family['guardians'][number];
  /** Only the owner of the family changes powers; others look. */
  isLocked: boolean;
}

export function PowersCard({ family, student, guardian, isLocked }: PowersCardProps) {
  const queryClient = useQueryClient();
  const held = guardian.guards.find(({ studentId }) => studentId === student.id)?.powers ?? [];
  const [chosen, setChosen] = useState<Power[]>(held);
  const save = useMutation({
    mutationFn: () => setPowers({ familyId: family.id, studentId: student.id, guardianId: guardian.accountId }, chosen),
    onSuccess: async () => {
      notifications.show({ color: 'green', message: 'The powers are changed.' });
      await queryClient.invalidateQueries({ queryKey: keys.family(family.id) });
      await queryClient.invalidateQueries({ queryKey: keys.me });
    },
  });
  const isChanged = chosen.join() !== held.join();
  return (
    <Card component="section">
      <Stack gap="md">
        <PowerChoice
          label={`For ${student.firstName}`}
          value={chosen}
          isLocked={isLocked}
          onChange={(powers) => {
            save.reset();
            setChosen(powers);
          }}
        />
        {chosen.length === 0 && (
          <Text size="sm" c="dimmed">
            Without any power they don’t guard {student.firstName} any more and see nothing of their sessions.
          </Text>
        )}
        <ProblemAlert problem={save.error ? Problem.from(save.error) : null} />
        {!isLocked && (
          <Button
            disabled={!isChanged}
            loading={save.isPending}
            onClick={() => save.mutate()}
            style={{ alignSelf: 'start' }}
          >
            Save for {student.firstName}
          </Button>
        )}
      </Stack>
    </Card>
  );
}
