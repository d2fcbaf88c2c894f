import { SettingsPageFrame } from '../components/settings-page-frame';
import { SECURITY_CARDS } from '../security-cards';

export function SecuritySettingsPage() {
  return (
    <SettingsPageFrame title="Security">
      {SECURITY_CARDS.map((SecurityCard, index) => (
        <SecurityCard key={index} />
      ))}
    </SettingsPageFrame>
  );
}
