import { Card, Group, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SettingsCardProps {
  title: string;
  lead?: ReactNode;
  /** A short state beside the title, as a `Tag`. */
  tag?: ReactNode;
  children: ReactNode;
}

/** One matter of the settings, under its own heading. */
export function SettingsCard({ title, lead, tag, children }: SettingsCardProps) {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id}>
      <Group justify="space-between" gap="xs" mb={lead ? 4 : 'md'}>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {tag}
      </Group>
      {lead && (
        <Text c="dimmed" mb="md" component="div">
          {lead}
        </Text>
      )}
      {children}
    </Card>
  );
}
