import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsPhone } from '../../lib/use-is-phone';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog on a desk, a sheet from the bottom in a hand. */
export function Sheet({ title, opened, onClose, children }: SheetProps) {
  const isPhone = useIsPhone();
  const shared = {
    title,
    opened,
    onClose,
    closeButtonProps: { 'aria-label': 'Close' },
    transitionProps: { duration: 140 },
  };
  return isPhone ? (
    <Drawer
      {...shared}
      position="bottom"
      size="auto"
      classNames={{ content: classes.sheet, title: classes.title, body: classes.body }}
    >
      {children}
    </Drawer>
  ) : (
    <Modal {...shared} centered size="md" radius="lg" padding="lg" classNames={{ title: classes.title }}>
      {children}
    </Modal>
  );
}
