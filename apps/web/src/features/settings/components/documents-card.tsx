import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../../../components/ui/facts';
import { SettingsCard } from './settings-card';

export function DocumentsCard() {
  return (
    <SettingsCard title="Our documents">
      <Facts
        facts={[
          [
            'Terms',
            <Anchor component={Link} to="/legal/terms" key="terms">
              Terms of Service
            </Anchor>,
          ],
          [
            'Privacy',
            <Anchor component={Link} to="/legal/privacy" key="privacy">
              Privacy Policy
            </Anchor>,
          ],
        ]}
      />
    </SettingsCard>
  );
}
