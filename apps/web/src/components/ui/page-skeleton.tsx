import { Box, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import classes from './page-skeleton.module.css';

/** Skeletons appear only where waiting is long enough to notice; a flash of grey is worse than nothing. */
export function Patience({ children }: { children: ReactNode }) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsLong(true), 250);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <Box className={classes.holder} data-shown={isLong || undefined} aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      {children}
    </Box>
  );
}

export function PageFallback() {
  return (
    <Patience>
      <Skeleton height={36} width="45%" mb="sm" />
      <Skeleton height={18} width="65%" mb="xl" />
      <CardsSkeleton />
    </Patience>
  );
}

export function CardsSkeleton({ count = 3, height = 116 }: { count?: number; height?: number }) {
  return (
    <Stack gap="md">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}

export function LoadingCards({ count, height }: { count?: number; height?: number }) {
  return (
    <Patience>
      <CardsSkeleton count={count} height={height} />
    </Patience>
  );
}
