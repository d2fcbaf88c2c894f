import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './classroom.module.css';

export function Banner({ tone, children, action }: { tone?: 'time'; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.banner} data-tone={tone} role="status">
      <Text component="div">{children}</Text>
      {action}
    </div>
  );
}

export function DeviceTrouble({ sentence, onDismiss }: { sentence: string; onDismiss: () => void }) {
  return (
    <Banner
      action={
        <Button size="xs" variant="default" onClick={onDismiss}>
          Dismiss
        </Button>
      }
    >
      {sentence}
    </Banner>
  );
}
