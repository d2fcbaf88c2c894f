import { Button, Stack, Text } from '@mantine/core';
import { Navigate } from 'react-router';
import { Page } from '../../../components/ui/page';
import { useMe } from '../../../lib/viewer';
import { useSignOut } from '../../account/hooks/use-sign-out';
import { PasskeysCard } from '../components/passkeys-card';
import { SecondFactorCard } from '../components/second-factor-card';

/** Where staff without a second factor are led from everywhere: nothing else works for them yet. */
export function AddSecondFactorPage() {
  const me = useMe();
  const signOut = useSignOut();
  if (!me.mustAddSecondFactor) return <Navigate to="/" replace />;
  return (
    <Page
      title="Add a second factor"
      width="reading"
      lead="Staff see other people’s data, so a password alone is not enough. Choose one of these; then you can go on."
    >
      <Stack gap="lg">
        <SecondFactorCard />
        <PasskeysCard />
        <Text size="sm" c="dimmed">
          Not now?
        </Text>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate('here')}>
          Sign out
        </Button>
      </Stack>
    </Page>
  );
}
