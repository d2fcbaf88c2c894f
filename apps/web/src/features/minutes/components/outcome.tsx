import { Card, Loader, Stack, ThemeIcon, Title } from '@mantine/core';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';

interface OutcomeProps {
  icon: ComponentType<IconProps>;
  color: string;
  title: string;
  isWaiting?: boolean;
  children: ReactNode;
}

/** What became of a purchase: a sign, a sentence, and the way on. */
export function Outcome({ icon: Icon, color, title, isWaiting = false, children }: OutcomeProps) {
  return (
    <Card padding="xl">
      <Stack gap="md" align="flex-start" role="status">
        {isWaiting ? (
          <Loader type="dots" color="amber" aria-hidden />
        ) : (
          <ThemeIcon size={48} radius="xl" variant="light" color={color} aria-hidden>
            <Icon size={26} />
          </ThemeIcon>
        )}
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Card>
  );
}
