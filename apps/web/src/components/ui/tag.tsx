import type { ReactNode } from 'react';
import classes from './tag.module.css';

export type TagTone = 'quiet' | 'action' | 'time' | 'confirmed' | 'loss';

/** A short state in words. Its colour repeats what the word says and never stands alone. */
export function Tag({ tone = 'quiet', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
