import type { ComponentType } from 'react';
import { GoogleCard } from '../second-factors/components/google-card';
import { PasskeysCard } from '../second-factors/components/passkeys-card';
import { RecoveryCodesCard } from '../second-factors/components/recovery-codes-card';
import { SecondFactorCard } from '../second-factors/components/second-factor-card';
import { DevicesCard } from './components/devices-card';
import { EmailCard } from './components/email-card';
import { PasswordCard } from './components/password-card';

/** The cards of the security page, from top to bottom. A card that is not for this person shows nothing. */
export const SECURITY_CARDS: readonly ComponentType[] = [
  PasswordCard,
  EmailCard,
  SecondFactorCard,
  PasskeysCard,
  RecoveryCodesCard,
  GoogleCard,
  DevicesCard,
];
