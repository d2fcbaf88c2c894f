import { Card } from '@mantine/core';
import type { ReactNode } from 'react';

export function AccountCard({ children }: { children: ReactNode }) {
  return <Card padding="xl">{children}</Card>;
}
