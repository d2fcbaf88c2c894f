import { Card, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useViewer } from '../../../lib/viewer';
import { SETTINGS_SECTIONS } from '../sections';
import classes from './section-list.module.css';

export function SectionList() {
  const { part } = useViewer();
  const sections = SETTINGS_SECTIONS.filter(({ parts }) => !parts || parts.includes(part));
  return (
    <Card padding={0} component="ul" className={classes.list}>
      {sections.map(({ to, icon: Icon, title, text, forStudents }) => (
        <li key={to} className={classes.item}>
          <Link to={to} className={classes.link}>
            <Icon size={22} stroke={1.6} aria-hidden className={classes.icon} />
            <span className={classes.words}>
              <Text component="span" fw={600} display="block">
                {title}
              </Text>
              <Text component="span" size="sm" c="dimmed" display="block">
                {(part === 'student' && forStudents) || text}
              </Text>
            </span>
            <IconChevronRight size={18} aria-hidden className={classes.chevron} />
          </Link>
        </li>
      ))}
    </Card>
  );
}
