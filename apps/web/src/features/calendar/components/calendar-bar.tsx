import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface CalendarBarProps {
  label: string;
  onTurn: (direction: 1 | -1) => void;
  onToday: () => void;
  /** What else there is to choose. */
  children?: ReactNode;
}

/** Which time is shown, and the way through it. */
export function CalendarBar({ label, onTurn, onToday, children }: CalendarBarProps) {
  return (
    <Group justify="space-between" gap="sm" mb="md">
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="subtle" color="gray" size={40} aria-label="Earlier" onClick={() => onTurn(-1)}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label="Later" onClick={() => onTurn(1)}>
          <IconChevronRight size={20} />
        </ActionIcon>
        <Title order={2} size="h3" aria-live="polite" ml={4}>
          {label}
        </Title>
      </Group>
      <Group gap="sm">
        <Button variant="default" size="xs" onClick={onToday}>
          Today
        </Button>
        {children}
      </Group>
    </Group>
  );
}
