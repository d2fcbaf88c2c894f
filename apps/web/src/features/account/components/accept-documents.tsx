import { Anchor, Checkbox } from '@mantine/core';
import type { FieldProps } from '../../../lib/use-server-form';
import { longDate } from '../../../lib/time';

interface AcceptDocumentsProps extends FieldProps {
  /** From when the Privacy Policy holds. */
  effectiveOn?: string | undefined;
}

/** Agreeing to both documents, each a link to its whole text. */
export function AcceptDocuments({ effectiveOn, ...box }: AcceptDocumentsProps) {
  return (
    <Checkbox
      label={
        <>
          I have read and accept the{' '}
          <Anchor href="/legal/terms" target="_blank">
            Terms of Service
          </Anchor>{' '}
          and the{' '}
          <Anchor href="/legal/privacy" target="_blank">
            Privacy Policy
          </Anchor>
          {effectiveOn && ` (effective ${longDate(effectiveOn)})`}. They open in a new tab.
        </>
      }
      {...box}
    />
  );
}
