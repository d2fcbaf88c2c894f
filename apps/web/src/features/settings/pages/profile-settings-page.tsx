import { AboutYouCard } from '../components/about-you-card';
import { SettingsPageFrame } from '../components/settings-page-frame';

export function ProfileSettingsPage() {
  return (
    <SettingsPageFrame title="Profile">
      <AboutYouCard />
    </SettingsPageFrame>
  );
}
