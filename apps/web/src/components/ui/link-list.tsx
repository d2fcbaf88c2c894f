import { Card, Text } from '@mantine/core';
import { IconChevronRight, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './link-list.module.css';

/** Rows on one card, each a link to what it is about. */
export function LinkList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Card padding={0} component="ul" className={classes.list} aria-label={label}>
      {children}
    </Card>
  );
}

interface LinkRowProps {
  to: string;
  icon?: ComponentType<IconProps>;
  title: ReactNode;
  text?: ReactNode;
  /** States, at the end of the row and under it on a phone. */
  tags?: ReactNode;
}

export function LinkRow({ to, icon: Icon, title, text, tags }: LinkRowProps) {
  return (
    <li className={classes.item}>
      <Link to={to} className={classes.link}>
        {Icon && <Icon size={22} stroke={1.6} aria-hidden className={classes.icon} />}
        <span className={classes.body}>
          <span className={classes.words}>
            <Text component="span" fw={600} display="block">
              {title}
            </Text>
            {text && (
              <Text component="span" size="sm" c="dimmed" display="block">
                {text}
              </Text>
            )}
          </span>
          {tags && <span className={classes.tags}>{tags}</span>}
        </span>
        <IconChevronRight size={18} aria-hidden className={classes.chevron} />
      </Link>
    </li>
  );
}
