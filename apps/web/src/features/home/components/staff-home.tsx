import { Text } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { useMe } from '../../../lib/viewer';

export function StaffHome() {
  const me = useMe();
  return (
    <Page title={`Hello, ${me.firstName}`} width="reading">
      <Text>
        Your account is a staff account. The staff console is not part of this version; you can look at the public
        pages.
      </Text>
    </Page>
  );
}
