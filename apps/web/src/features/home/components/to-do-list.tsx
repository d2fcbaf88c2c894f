import { Title } from '@mantine/core';
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { LinkList, LinkRow } from '../../../components/ui/link-list';

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
      <LinkList>
        {items.map((item) => (
          <LinkRow key={item.to + item.title} {...item} />
        ))}
      </LinkList>
    </section>
  );
}
