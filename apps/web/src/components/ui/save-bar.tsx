import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './save-bar.module.css';

interface SaveBarProps {
  isSaving: boolean;
  label?: string;
  /** The id of the form that it saves, where it stands outside of it. */
  form?: string;
  onUndo?: () => void;
  /** What went wrong, where it would be out of sight. */
  children?: ReactNode;
}

/** Saving a long form, within reach wherever its reader is; shown once something has changed. */
export function SaveBar({ isSaving, label = 'Save', form, onUndo, children }: SaveBarProps) {
  return (
    <div className={classes.bar}>
      {children}
      <Text size="sm">You have changes that are not saved.</Text>
      <Group gap="xs">
        {onUndo && (
          <Button variant="default" size="sm" onClick={onUndo}>
            Undo
          </Button>
        )}
        <Button type="submit" size="sm" loading={isSaving} form={form}>
          {label}
        </Button>
      </Group>
    </div>
  );
}
