import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { FreshProofDialog } from '../features/account/components/fresh-proof-dialog';
import { createQueryClient } from '../lib/query-client';
import { createRouter } from './routes';
import { RealtimeProvider } from './realtime-provider';
import { cssVariables, theme } from './theme/theme';

export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RealtimeProvider>
          <Notifications position="top-center" limit={3} autoClose={6000} />
          <RouterProvider router={router} />
          <FreshProofDialog />
        </RealtimeProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
