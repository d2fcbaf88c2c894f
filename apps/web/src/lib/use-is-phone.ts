import { useMediaQuery } from '@mantine/hooks';

/** Below this the left navigation gives way to the bottom bar. */
export const PHONE_QUERY = '(max-width: 61.99em)';

export function useIsPhone(): boolean {
  return useMediaQuery(PHONE_QUERY, false, { getInitialValueInEffect: false }) ?? false;
}
