import { Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Sheet } from '../../../components/ui/sheet';
import { answerProofsWith } from '../../../lib/fresh-proof';
import { ProofForm } from './proof-form';

/** Stands beside all pages and opens when any request of theirs needs a fresh proof of identity. */
export function FreshProofDialog() {
  const [isOpen, setOpen] = useState(false);
  const settle = useRef<((isProven: boolean) => void) | null>(null);
  useEffect(
    () =>
      answerProofsWith(
        () =>
          new Promise((resolve) => {
            settle.current = resolve;
            setOpen(true);
          }),
      ),
    [],
  );
  const close = (isProven: boolean): void => {
    setOpen(false);
    settle.current?.(isProven);
    settle.current = null;
  };
  return (
    <Sheet title="Confirm that it is you" opened={isOpen} onClose={() => close(false)}>
      <Stack gap="md">
        <Text>This changes how your account is protected, so we ask once more.</Text>
        <ProofForm onProven={() => close(true)} />
      </Stack>
    </Sheet>
  );
}
