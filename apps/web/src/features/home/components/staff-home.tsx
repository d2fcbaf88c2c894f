import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { useMe } from '../../../lib/viewer';
import { QueueCards } from '../../console/components/queue-cards';

export function StaffHome() {
  const me = useMe();
  return (
    <Page
      title={`Hello, ${me.firstName}`}
      lead="What waits for you."
      actions={
        <Button component={Link} to="/console">
          Open the console
        </Button>
      }
    >
      <QueueCards />
    </Page>
  );
}
