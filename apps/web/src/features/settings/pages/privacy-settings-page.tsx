import { CloseAccountCard } from '../components/close-account-card';
import { DocumentsCard } from '../components/documents-card';
import { SettingsPageFrame } from '../components/settings-page-frame';

export function PrivacySettingsPage() {
  return (
    <SettingsPageFrame title="Privacy">
      <DocumentsCard />
      <CloseAccountCard />
    </SettingsPageFrame>
  );
}
