import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** Shown above the heading, usually the way back. */
  back?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'full' | 'reading' | 'form';
  children: ReactNode;
}

/** Every page: its document title, one h1 that takes focus after navigation, and one width. */
export function Page({ title, back, lead, actions, width = 'full', children }: PageProps) {
  return (
    <Box className={classes.page} data-width={width}>
      <PageTitle title={title} />
      {back && <Box mb="sm">{back}</Box>}
      <Group justify="space-between" align="flex-start" mb="lg" gap="md">
        <Stack gap={6} className={classes.heading}>
          <FocusedTitle>{title}</FocusedTitle>
          {lead && (
            <Text c="dimmed" component="div" className={classes.lead}>
              {lead}
            </Text>
          )}
        </Stack>
        {actions}
      </Group>
      {children}
    </Box>
  );
}

export function PageTitle({ title }: { title: string }) {
  return <title>{title === 'Track Tutoring' ? title : `${title} · Track Tutoring`}</title>;
}

/** Screen readers hear the new page because its heading takes focus; a first load and going back leave focus alone. */
export function FocusedTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  // The same page with other search params is no new page: focus stays where the reader put it.
  const announced = useRef<string | null>(null);
  useEffect(() => {
    if (announced.current === pathname) return;
    announced.current = pathname;
    if (how !== 'POP') heading.current?.focus({ preventScroll: true });
  }, [pathname, how]);
  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}
