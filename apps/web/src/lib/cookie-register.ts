/**
 * Everything that this site keeps in a browser. The cookies page shows it, and the browser tests fail on a cookie, an
 * entry or a host that is not in it. Policy 1(c)1.
 */
export interface KeptInBrowser {
  kind: 'cookie' | 'storage';
  /** The name, or how it begins where it ends in a star. */
  name: string;
  purpose: string;
  until: string;
}

export const COOKIE_REGISTER: readonly KeptInBrowser[] = [
  {
    kind: 'cookie',
    name: 'tt_session',
    purpose: 'Keeps you signed in. Scripts can’t read it.',
    until: 'Until you sign out, or after some weeks without a visit.',
  },
  {
    kind: 'cookie',
    name: 'tt_again_later',
    purpose:
      'Remembers that a registration was refused because of the age that was entered, and nothing else about it.',
    until: 'A day.',
  },
  {
    kind: 'cookie',
    name: 'tt_google',
    purpose: 'While you are at Google to sign in: recognizes your browser when it comes back. Scripts can’t read it.',
    until: 'Until you come back, or ten minutes.',
  },
  {
    kind: 'cookie',
    name: 'tt_device',
    purpose:
      'Lets your account know this browser again, so that we can tell you of one that is new. Changes at every sign-in.',
    until: 'A year after you last signed in here.',
  },
  {
    kind: 'storage',
    name: 'mantine-color-scheme-value',
    purpose: 'Whether you chose the light or the dark look.',
    until: 'Until you clear it.',
  },
  {
    kind: 'storage',
    name: 'viewing-as',
    purpose: 'Whether you look at the site as a guardian or as a tutor, if you are both.',
    until: 'Until you clear it.',
  },
  {
    kind: 'storage',
    name: 'path-after-registering',
    purpose: 'The page to go on with once your account is ready.',
    until: 'Until you arrive there.',
  },
  {
    kind: 'storage',
    name: 'invitation',
    purpose: 'The invitation that you opened, while you sign in or register to accept it.',
    until: 'Until you accept it, or close the tab. While a new account is being confirmed: a day.',
  },
  {
    kind: 'storage',
    name: 'registration',
    purpose: 'What you have typed while registering, so that a reload loses nothing. Never your password.',
    until: 'Until you have registered, or close the tab.',
  },
  {
    kind: 'storage',
    name: 'draft:*',
    purpose: 'Goals that you typed for a session while you sign in or pay.',
    until: 'Until they are sent, or you close the tab.',
  },
  {
    kind: 'storage',
    name: 'classroom-devices',
    purpose: 'Which camera, microphone and speaker you chose for the classroom.',
    until: 'Until you close the tab.',
  },
  {
    kind: 'storage',
    name: 'react-router-scroll-positions',
    purpose: 'How far down a page you were, for going back.',
    until: 'Until you close the tab.',
  },
];

export function isRegistered(kind: KeptInBrowser['kind'], name: string): boolean {
  return COOKIE_REGISTER.some((entry) => {
    const isOfKind = entry.kind === kind;
    return isOfKind && (entry.name.endsWith('*') ? name.startsWith(entry.name.slice(0, -1)) : name === entry.name);
  });
}
