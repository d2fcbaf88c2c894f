import { date, when } from './when';
import type { MailWords } from './words';

const AFTER_VERIFYING = {
  guardian: 'sign in, add a student, and book a tutor',
  tutor: 'sign in and apply to teach',
} as const;

export function verifyEmailWords({
  firstName,
  token,
  role,
}: {
  firstName: string;
  token: string;
  role: keyof typeof AFTER_VERIFYING;
}): MailWords {
  return {
    subject: 'Confirm your e-mail address',
    preview: 'One click, and your account is ready.',
    heading: `Welcome, ${firstName}`,
    paragraphs: [
      `Please confirm that this address is yours. After that you can ${AFTER_VERIFYING[role]}.`,
      'The link opens a page that asks for the password you chose. It works once, within a day; if it has expired, ask for a new one on the sign-in page.',
    ],
    action: { label: 'Confirm my address', path: `/verify?token=${encodeURIComponent(token)}` },
    footnote:
      'You get this mail because somebody registered with this address. If it was not you, do nothing: without the confirmation the registration is erased.',
  };
}

export function resetPasswordWords(
  firstName: string,
  { token, validMinutes }: { token: string; validMinutes: number },
): MailWords {
  return {
    subject: 'Choose a new password',
    preview: 'The link for a new password.',
    heading: `A new password, ${firstName}`,
    paragraphs: [
      'Somebody, hopefully you, asked for a new password for your account.',
      `The link works once, within ${validMinutes} minutes. When the new password is set, every device that is signed in is signed out.`,
    ],
    action: { label: 'Choose a new password', path: `/reset?token=${encodeURIComponent(token)}` },
    footnote:
      'You get this mail because it concerns the security of your account. If you did not ask for it, do nothing: your password stays as it is.',
  };
}

export function passwordChangedWords(firstName: string): MailWords {
  return {
    subject: 'Your password was changed',
    preview: 'Your other devices were signed out.',
    heading: `Your password was changed, ${firstName}`,
    paragraphs: [
      'The password of your account was just changed, and other devices were signed out.',
      'If it was you, there is nothing to do. If it was not, choose a new password now: the link for it comes to this address.',
    ],
    action: { label: 'It was not me', path: '/forgot-password' },
    footnote: 'You get this mail because it concerns the security of your account.',
  };
}

export function addressAlreadyRegisteredWords(firstName: string): MailWords {
  return {
    subject: 'You already have an account',
    preview: 'Somebody just tried to register with your address.',
    heading: `You already have an account, ${firstName}`,
    paragraphs: [
      'Somebody just tried to register with your e-mail address. Your account is unchanged, and the page did not tell them that it exists.',
      'If it was you, simply sign in.',
    ],
    action: { label: 'Sign in', path: '/sign-in' },
    footnote:
      'You get this mail because it concerns the security of your account. If it was not you, there is nothing to do.',
  };
}

export function confirmOldEmailWords(firstName: string, newEmail: string, token: string): MailWords {
  return {
    subject: 'Confirm that your e-mail address changes',
    preview: 'We ask at both addresses before anything changes.',
    heading: `A new address, ${firstName}`,
    paragraphs: [
      `Somebody who is signed in to your account asked to change its e-mail address to ${newEmail}.`,
      'If it was you, confirm here and in the mail to the new address. The change is made when both are confirmed, within a day.',
    ],
    action: { label: 'Confirm the change', path: `/confirm-email?token=${encodeURIComponent(token)}` },
    footnote:
      'You get this mail because it concerns the security of your account. If it was not you, do not confirm: nothing changes. Choose a new password under Settings, Security.',
  };
}

export function confirmNewEmailWords(newEmail: string, token: string): MailWords {
  return {
    to: newEmail,
    subject: 'Confirm your new e-mail address',
    preview: 'One click here, one in the mail to the old address.',
    heading: 'Is this address yours?',
    paragraphs: [
      'Somebody asked to use this address for their account at Track Tutoring.',
      'If it was you, confirm here and in the mail to the address that you use now. The change is made when both are confirmed, within a day.',
    ],
    action: { label: 'Confirm this address', path: `/confirm-email?token=${encodeURIComponent(token)}` },
    footnote: 'If it was not you, do nothing: without the confirmation nothing changes, and we forget the address.',
  };
}

/** To the owner of an address that somebody else wants for their account. */
export function emailAlreadyUsedWords(newEmail: string): MailWords {
  return {
    to: newEmail,
    subject: 'You already have an account',
    preview: 'Somebody asked to use this address for another account.',
    heading: 'This address has an account already',
    paragraphs: [
      'Somebody asked to use this address for another account at Track Tutoring. Your account is unchanged, and the page did not tell them that it exists.',
      'If it was you, sign in with this address, or close this account first.',
    ],
    action: { label: 'Sign in', path: '/sign-in' },
    footnote: 'You get this mail because it concerns your account. If it was not you, there is nothing to do.',
  };
}

/** A connected Google account is bound to the person there, not to an address: it stays, so the mail says so. */
export function emailChangedWords(firstName: string, googleAddress: string | null): MailWords {
  return {
    subject: 'Your e-mail address was changed',
    preview: 'From now on you sign in with this address.',
    heading: `Your new address, ${firstName}`,
    paragraphs: [
      'Both addresses confirmed the change. From now on you sign in with this one, and our mails come here.',
      ...(googleAddress === null
        ? []
        : [
            `Signing in with Google as ${googleAddress} still works. If you don’t want that any more, disconnect it in your settings.`,
          ]),
    ],
    action: { label: 'Open your settings', path: '/settings/security' },
    footnote: 'You get this mail because it concerns the security of your account.',
  };
}

interface DeviceFacts {
  browser: string;
  system: string;
  address: string | null;
  signedInAt: Temporal.Instant;
  token: string;
}

export function newDeviceWords(reader: { firstName: string; timeZone: string }, device: DeviceFacts): MailWords {
  return {
    subject: 'A new device signed in to your account',
    preview: `${device.browser} on ${device.system}`,
    heading: `Was it you, ${reader.firstName}?`,
    paragraphs: [
      'Your account was just opened in a browser that it did not know before. If it was you, there is nothing to do.',
      'If it was not you, press the button: every device is signed out, your password and a connected Google account stop working, and you get a link for a new password.',
    ],
    facts: [
      { label: 'Browser', value: `${device.browser} on ${device.system}` },
      { label: 'When', value: when(device.signedInAt, reader.timeZone) },
      ...(device.address ? [{ label: 'Network address', value: device.address }] : []),
    ],
    action: { label: 'This wasn’t me', path: `/not-me?token=${encodeURIComponent(device.token)}` },
    footnote: 'You get this mail because it concerns the security of your account.',
  };
}

export function accountClosedWords(
  reader: { firstName: string; timeZone: string },
  until: Temporal.Instant,
): MailWords {
  return {
    subject: 'Your account is closed',
    preview: `You can come back until ${date(until, reader.timeZone)}.`,
    heading: `Goodbye, ${reader.firstName}`,
    paragraphs: [
      'Your account is closed, and every device is signed out.',
      `You can come back until ${date(until, reader.timeZone)}: sign in with your address and password, and everything is as you left it. After that day we erase what we hold about you, but for what the law makes us keep.`,
    ],
    action: { label: 'Come back', path: '/sign-in' },
    footnote:
      'You get this mail because it concerns your account. If it was not you, sign in, come back, and choose a new password.',
  };
}

export function accountReopenedWords(firstName: string): MailWords {
  return {
    subject: 'Your account is open again',
    preview: 'Everything is as you left it.',
    heading: `Welcome back, ${firstName}`,
    paragraphs: [
      'Your account is open again, and nothing will be erased. Students who were closed with it can sign in.',
    ],
    action: { label: 'Open Track Tutoring', path: '/' },
    footnote:
      'You get this mail because it concerns your account. If it was not you, choose a new password: the sign-in page has the link.',
  };
}
