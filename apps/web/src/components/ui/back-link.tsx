import { Anchor, Group } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} size="sm" underline="hover">
      <Group gap={2} component="span" wrap="nowrap" display="inline-flex">
        <IconChevronLeft size={16} aria-hidden />
        {children}
      </Group>
    </Anchor>
  );
}
