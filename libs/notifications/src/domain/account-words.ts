import type { MailWords } from './words';

export function verifyEmailWords(firstName: string, token: string): MailWords {
  return {
    subject: 'Confirm your e-mail address',
    preview: 'One click, and your account is ready.',
    heading: `Welcome, ${firstName}`,
    paragraphs: [
      'Please confirm that this address is yours. After that you can sign in, add a student, and book a tutor.',
      'The link works once, and sets the password that was chosen in this registration: open it only if you have just registered yourself. If it has expired, ask for a new one on the sign-in page.',
    ],
    action: { label: 'Confirm my address', path: `/verify?token=${encodeURIComponent(token)}` },
    footnote:
      'You get this mail because somebody registered with this address. If it was not you, do nothing: without the confirmation the registration is erased.',
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
