import { Text, type TextProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { minutesLabel } from '../../lib/format';
import classes from './minutes.module.css';

/** Minutes as a figure: amber, with even digits, so that they are found at a glance. */
export function MinutesFigure({ minutes, label }: { minutes: number; label?: ReactNode }) {
  return (
    <div>
      <div className={classes.figure}>
        {new Intl.NumberFormat('en-US').format(minutes)}
        <span className={classes.unit}> min</span>
      </div>
      {label && (
        <Text size="sm" c="dimmed">
          {label}
        </Text>
      )}
    </div>
  );
}

export function Minutes({ minutes, ...props }: { minutes: number } & TextProps) {
  return (
    <Text span inherit fw={600} className={classes.inline} {...props}>
      {minutesLabel(minutes)}
    </Text>
  );
}
