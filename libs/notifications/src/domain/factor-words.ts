import type { FactorChange } from '@app/identity';
import type { MailWords, Notice } from './words';

const SECURITY_PAGE = '/settings/security';

const TITLES: Readonly<Record<FactorChange, string>> = {
  'totp-added': 'An authenticator app was added to your account',
  'totp-removed': 'The authenticator app was removed from your account',
  'passkey-added': 'A passkey was added to your account',
  'passkey-removed': 'A passkey was removed from your account',
  'recovery-codes-made': 'New recovery codes were made for your account',
  'recovery-code-used': 'A recovery code was used to get into your account',
  'google-linked': 'Google was connected to your account',
  'google-unlinked': 'Google was disconnected from your account',
};

const BODIES: Readonly<Record<FactorChange, string>> = {
  'totp-added': 'From now on, signing in asks for a code from this app.',
  'totp-removed': 'Its codes do not work any more.',
  'passkey-added': 'It can be used to sign in.',
  'passkey-removed': 'It does not work any more.',
  'recovery-codes-made': 'The earlier ones do not work any more.',
  'recovery-code-used': 'Each works once. If they run low, make new ones.',
  'google-linked': 'You can sign in with Google from now on.',
  'google-unlinked': 'Signing in with Google does not work any more.',
};

export function factorNotice(change: FactorChange): Notice {
  return { kind: 'factor-changed', title: `${TITLES[change]}.`, body: BODIES[change], href: SECURITY_PAGE };
}

export function factorMail(change: FactorChange): MailWords {
  return {
    subject: TITLES[change],
    preview: 'If this was not you, act now.',
    heading: TITLES[change],
    paragraphs: [
      BODIES[change],
      'If this was you, there is nothing to do. If it was not, change your password, look through the security page, and sign out everywhere.',
    ],
    action: { label: 'See how my account is protected', path: SECURITY_PAGE },
    footnote: 'You get this mail because it concerns the security of your account.',
  };
}
