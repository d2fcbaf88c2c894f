import type { ComponentType } from 'react';
import { DevicesCard } from './components/devices-card';
import { PasswordCard } from './components/password-card';

/** The cards of the security page, from top to bottom. A card that is not for this person shows nothing. */
export const SECURITY_CARDS: readonly ComponentType[] = [PasswordCard, DevicesCard];
