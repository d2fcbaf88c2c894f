import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { answerProofsWith } from '../../../lib/fresh-proof';

/** Hardly ever needed, so nobody waits for it when they first come. */
const ProofSheet = lazy(async () => ({ default: (await import('./proof-sheet')).ProofSheet }));

/** Stands beside all pages and opens when any request of theirs needs a fresh proof of identity. */
export function FreshProofDialog() {
  const [wasAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const settle = useRef<((isProven: boolean) => void) | null>(null);
  useEffect(
    () =>
      answerProofsWith(
        () =>
          new Promise((resolve) => {
            settle.current = resolve;
            setAsked(true);
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
  return wasAsked ? (
    <Suspense>
      <ProofSheet isOpen={isOpen} onClose={close} />
    </Suspense>
  ) : null;
}
