import { Button, Group } from '@mantine/core';
import { LeaveGuard } from '../../../components/ui/leave-guard';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Refusal } from '../../../lib/use-server-form';

interface StepFootProps {
  isSaving: boolean;
  isChanged: boolean;
  refusal: Refusal | null;
}

export interface StepProps<Data> {
  data: Data;
  /** Saved: on to the next. */
  onDone: () => void;
}

export function StepFoot({ isSaving, isChanged, refusal }: StepFootProps) {
  return (
    <>
      <LeaveGuard isChanged={isChanged && !isSaving} part="step" />
      <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
      <Group justify="flex-end" mt="xs">
        <Button type="submit" loading={isSaving}>
          Save and continue
        </Button>
      </Group>
    </>
  );
}
