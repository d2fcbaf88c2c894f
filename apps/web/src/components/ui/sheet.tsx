import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useInRouterContext } from 'react-router';
import { useBackCloses } from '../../lib/use-back-closes';
import { useIsPhone } from '../../lib/use-is-phone';
import classes from './sheet.module.css';

interface SheetProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  children: ReactNode;
  /** False where the question is whether to leave: going back is then what is asked about. */
  closesOnBack?: boolean;
  /** For what is shown once: only its own buttons close it, no key, no press beside it, and no way back. */
  mustAnswer?: boolean;
  /** For a picture that has to be read. */
  isWide?: boolean;
}

/** A dialog on a desk, a sheet from the bottom in a hand. */
export function Sheet({
  title,
  opened,
  onClose,
  children,
  closesOnBack = true,
  mustAnswer = false,
  isWide = false,
}: SheetProps) {
  const isPhone = useIsPhone();
  const hasHistory = useInRouterContext();
  const shared = {
    title,
    opened,
    onClose,
    withCloseButton: !mustAnswer,
    closeOnEscape: !mustAnswer,
    closeOnClickOutside: !mustAnswer,
    closeButtonProps: { 'aria-label': 'Close' },
    transitionProps: { duration: 140 },
  };
  return isPhone ? (
    <>
      {closesOnBack && hasHistory && <BackCloses isOpen={opened} onClose={onClose} isHeld={mustAnswer} />}
      <Drawer
        {...shared}
        position="bottom"
        size="auto"
        classNames={{ content: classes.sheet, title: classes.title, body: classes.body }}
      >
        {children}
      </Drawer>
    </>
  ) : (
    <Modal
      {...shared}
      centered
      size={isWide ? 'xl' : 'md'}
      radius="lg"
      padding="lg"
      classNames={{ title: classes.title }}
    >
      {children}
    </Modal>
  );
}

function BackCloses({ isOpen, onClose, isHeld }: { isOpen: boolean; onClose: () => void; isHeld: boolean }) {
  useBackCloses(isOpen, onClose, isHeld);
  return null;
}
