import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { FreshProofDialog } from '../features/account/components/fresh-proof-dialog';
import { RenderedContext, type Handover } from '../lib/rendered';
import { useIsPhone } from '../lib/use-is-phone';
import { RealtimeProvider } from './realtime-provider';
import { cssVariables, theme } from './theme/theme';

interface AppProps {
  queryClient: QueryClient;
  rendered: Pick<Handover, 'at' | 'publicUrl'>;
  /** The router: the browser's, or the server's for one page. */
  children: ReactNode;
}

/** Everything around the pages, the same in the browser and where the server renders. */
export function App({ queryClient, rendered, children }: AppProps) {
  // Above the bar: the header with its bell and menu stays free.
  const isPhone = useIsPhone();
  return (
    <StrictMode>
      <RenderedContext value={rendered}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queryClient}>
            <RealtimeProvider>
              <Notifications position={isPhone ? 'bottom-center' : 'top-center'} limit={3} autoClose={6000} />
              {children}
              <FreshProofDialog />
            </RealtimeProvider>
          </QueryClientProvider>
        </MantineProvider>
      </RenderedContext>
    </StrictMode>
  );
}
