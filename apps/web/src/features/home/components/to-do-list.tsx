import { Card, Group, Text, Title } from '@mantine/core';
import { IconChevronRight, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { Link } from 'react-router';
import classes from './to-do-list.module.css';

export interface ToDo {
  to: string;
  icon: ComponentType<IconProps>;
  title: string;
  text: string;
}

export function ToDoList({ items }: { items: ToDo[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="to-do">
      <Title order={2} id="to-do" mb="md">
        To do
      </Title>
      <Card padding={0} component="ul" className={classes.list}>
        {items.map(({ to, icon: Icon, title, text }) => (
          <li key={to + title} className={classes.item}>
            <Link to={to} className={classes.link}>
              <Icon size={22} stroke={1.6} aria-hidden className={classes.icon} />
              <span className={classes.words}>
                <Text component="span" fw={600} display="block">
                  {title}
                </Text>
                <Text component="span" size="sm" c="dimmed" display="block">
                  {text}
                </Text>
              </span>
              <Group c="dimmed">
                <IconChevronRight size={18} aria-hidden />
              </Group>
            </Link>
          </li>
        ))}
      </Card>
    </section>
  );
}
