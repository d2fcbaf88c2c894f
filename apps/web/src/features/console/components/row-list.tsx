import { Card } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './row-list.module.css';

/** Rows of a queue, each a link to what it is about. */
export function RowList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Card padding={0} component="ul" className={classes.list} aria-label={label}>
      {children}
    </Card>
  );
}

interface RowProps {
  to: string;
  title: ReactNode;
  text?: ReactNode;
  /** States, at the end of the row and under it on a phone. */
  tags?: ReactNode;
}

export function Row({ to, title, text, tags }: RowProps) {
  return (
    <li className={classes.item}>
      <Link to={to} className={classes.link}>
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          {text && <span className={classes.text}>{text}</span>}
        </span>
        {tags && <span className={classes.tags}>{tags}</span>}
        <IconChevronRight size={18} aria-hidden className={classes.chevron} />
      </Link>
    </li>
  );
}
