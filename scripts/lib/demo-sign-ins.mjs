const PASSWORD = 'track-demo-2026';
/** Staff need a second factor; this is the secret of their authenticator app. */
const TOTP_SECRET = 'TRACKDEMOTRACKDEMOTRACKDEMO22222';
const CODE_NOTE = 'code: npm run demo:code';

const staff = (name) => ({ role: 'Staff', name, secret: PASSWORD, totpSecret: TOTP_SECRET });

/** Who can sign in after the demo data was added; the people themselves are in apps/api/src/demo. */
export const DEMO_PEOPLE = {
  guardian: { role: 'Guardian', name: 'dana.guardian@example.com', secret: PASSWORD },
  secondGuardian: {
    role: 'Guardian',
    name: 'lee.guardian@example.com',
    secret: PASSWORD,
    note: 'of Dana’s family, fewer powers',
  },
  separatedGuardian: {
    role: 'Guardian',
    name: 'alex.guardian@example.com',
    secret: PASSWORD,
    note: 'Noa’s one family',
  },
  otherFamily: { role: 'Guardian', name: 'jules.guardian@example.com', secret: PASSWORD, note: 'Noa’s other family' },
  student: { role: 'Student', name: 'sam-demo', secret: 'quiet-harbor-lantern' },
  tutor: { role: 'Tutor', name: 'ada.tutor@example.com', secret: PASSWORD, note: 'books at once' },
  askedTutor: { role: 'Tutor', name: 'ben.tutor@example.com', secret: PASSWORD, note: 'answers requests' },
  applicant: { role: 'Tutor', name: 'grace.applicant@example.com', secret: PASSWORD, note: 'has applied, waits' },
  draftApplicant: { role: 'Tutor', name: 'hugo.applicant@example.com', secret: PASSWORD, note: 'is applying' },
  staff: { ...staff('staff@example.com'), note: `support and admin; ${CODE_NOTE}` },
  safety: { ...staff('safety@example.com'), note: 'safety' },
  privacy: { ...staff('privacy@example.com'), note: 'privacy' },
  finance: { ...staff('finance@example.com'), note: 'finance' },
  admin: { ...staff('admin@example.com'), note: 'admin' },
};
