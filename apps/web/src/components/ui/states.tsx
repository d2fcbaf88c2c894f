import { Button, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCompass, IconLock, type IconProps } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../lib/viewer';
import { PageTitle } from './page';
import classes from './states.module.css';

interface StateProps {
  icon: ComponentType<IconProps>;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  order?: 1 | 2 | 3;
}

/** Something isn't there: says why and what the next step is. */
export function EmptyState({ icon: Icon, title, children, action, order = 2 }: StateProps) {
  return (
    <Stack align="center" gap="sm" className={classes.state}>
      <ThemeIcon variant="light" size={52} radius="xl" aria-hidden>
        <Icon size={26} stroke={1.6} />
      </ThemeIcon>
      <Title order={order} size="h3" ta="center">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" ta="center" component="div" maw="30rem">
          {children}
        </Text>
      )}
      {action && <Group mt="xs">{action}</Group>}
    </Stack>
  );
}

export function NotFound({ what = 'page' }: { what?: string }) {
  return (
    <>
      <PageTitle title="Not found" />
      <EmptyState
        order={1}
        icon={IconCompass}
        title={`There is no such ${what}`}
        action={
          <Button component={Link} to="/">
            Go to the home page
          </Button>
        }
      >
        It may have moved, or it may belong to someone else. Check the address, or start from the home page.
      </EmptyState>
    </>
  );
}

/** Says why where the page knows it: without a reason, that the page is made for other people. */
export function Forbidden({ children }: { children?: ReactNode }) {
  const { part } = useViewer();
  return (
    <>
      <PageTitle title="Not for this account" />
      <EmptyState
        order={1}
        icon={IconLock}
        title="This page is not for your account"
        action={
          <Button component={Link} to="/">
            Go to your home page
          </Button>
        }
      >
        {children ??
          (part === 'staff'
            ? 'None of your staff roles opens it. If your work needs it, ask an admin for the role.'
            : 'It is made for other people here. If you have another account, sign in with that one.')}
      </EmptyState>
    </>
  );
}
