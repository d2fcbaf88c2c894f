import { Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One component and its states, under its name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  const id = `specimen-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  return (
    <Card component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb="md">
        {name}
      </Title>
      <Stack gap="md">{children}</Stack>
    </Card>
  );
}

export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {name}
      </Text>
      {children}
    </div>
  );
}
