export { PrivacySettingsPage } from './privacy-settings-page';
export { ProfileSettingsPage } from './profile-settings-page';
export { SecuritySettingsPage } from './security-settings-page';
export { SettingsPage } from './settings-page';
