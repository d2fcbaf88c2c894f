import { Anchor, type AnchorProps } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Leaves the site: marked, in its own tab, and told nothing about where it was followed from. */
export function ExternalLink({ href, children, ...props }: AnchorProps & { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer" {...props}>
      {children} <IconExternalLink size={14} role="img" aria-label="(opens another site)" />
    </Anchor>
  );
}
