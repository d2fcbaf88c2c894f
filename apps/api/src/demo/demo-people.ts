import type { DemoAdult, DemoStaff, DemoStudent, StaffRole } from '@app/identity';
import type { DemoTutor } from '@app/tutors';

/* Invented people at addresses that can't exist. Their secrets are printed by `npm start`: for demo data only. */

const PASSWORD = 'track-demo-2026';
const PASSPHRASE = 'quiet-harbor-lantern';

/** A capitol each: addresses of nobody's home. */
const PLACES: Readonly<Record<string, { phone: string; street: string; city: string; postalCode: string }>> = {
  AZ: { phone: '(602) 555-0115', street: '1700 West Washington Street', city: 'Phoenix', postalCode: '85007' },
  CA: { phone: '(916) 555-0111', street: '1315 10th Street', city: 'Sacramento', postalCode: '95814' },
  GA: { phone: '(404) 555-0117', street: '206 Washington Street', city: 'Atlanta', postalCode: '30334' },
  MN: {
    phone: '(651) 555-0113',
    street: '75 Rev. Dr. Martin Luther King Jr. Boulevard',
    city: 'Saint Paul',
    postalCode: '55155',
  },
  NY: { phone: '(518) 555-0101', street: '1 State Street', city: 'Albany', postalCode: '12207' },
  TX: { phone: '(512) 555-0103', street: '1100 Congress Avenue', city: 'Austin', postalCode: '78701' },
  WA: { phone: '(360) 555-0119', street: '416 Sid Snyder Avenue', city: 'Olympia', postalCode: '98504' },
};

export const adult = (
  firstName: string,
  lastName: string,
  email: string,
  stateCode: string,
  timeZone: string,
): DemoAdult => ({
  firstName,
  lastName,
  email,
  password: PASSWORD,
  birthDate: '1986-05-14',
  stateCode,
  timeZone,
  contact: PLACES[stateCode],
});

export const DANA = adult('Dana', 'Whitfield', 'dana.guardian@example.com', 'NY', 'America/New_York');
export const DANAS_MINUTES = 120;

export const SAM: DemoStudent = {
  firstName: 'Sam',
  birthDate: '2011-03-09',
  grade: '10',
  goals: 'Feel sure about algebra before the spring exams.',
  timeZone: 'America/New_York',
  handle: 'sam-demo',
  passphrase: PASSPHRASE,
};

/** Known to everybody, like the passwords: `npm run demo:code` makes codes of it. */
const TOTP_SECRET = 'TRACKDEMOTRACKDEMOTRACKDEMO22222';

const staff = (...of: Parameters<typeof adult>): DemoStaff => ({ ...adult(...of), totpSecret: TOTP_SECRET });

/** A second guardian in Dana's family, with fewer powers. */
export const LEE = adult('Lee', 'Whitfield', 'lee.guardian@example.com', 'NY', 'America/New_York');

/** Parents who live apart: Noa belongs to both families, and each books and pays on its own. */
export const ALEX = adult('Alex', 'Romero', 'alex.guardian@example.com', 'OR', 'America/Los_Angeles');
export const JULES = adult('Jules', 'Romero', 'jules.guardian@example.com', 'CO', 'America/Denver');
export const NOA: DemoStudent = {
  firstName: 'Noa',
  birthDate: '2012-10-02',
  grade: '9',
  goals: 'Write essays that say what I mean.',
  timeZone: 'America/Los_Angeles',
  handle: 'noa-demo',
  passphrase: PASSPHRASE,
};
export const ROMEROS_MINUTES = 90;

export const STAFF = staff('Robin', 'Castellanos', 'staff@example.com', 'TX', 'America/Chicago');

/** One of each role, so that what one of them does can be reviewed by another. */
export const MORE_STAFF: readonly { readonly person: DemoStaff; readonly role: StaffRole }[] = [
  { person: staff('Nadia', 'Osei', 'safety@example.com', 'GA', 'America/New_York'), role: 'staff:safety' },
  { person: staff('Henrik', 'Vasquez', 'finance@example.com', 'TX', 'America/Chicago'), role: 'staff:finance' },
  { person: staff('Priya', 'Lindholm', 'privacy@example.com', 'WA', 'America/Los_Angeles'), role: 'staff:privacy' },
  { person: staff('Tomas', 'Adeyemi', 'admin@example.com', 'AZ', 'America/Phoenix'), role: 'staff:admin' },
];

/** When somebody teaches, in their own zone: these weekdays (1 = Monday), between these local times. */
export interface DemoHours {
  weekdays: readonly number[];
  startsAt: string;
  endsAt: string;
  noticeMinutes: number;
  bufferMinutes: number;
  stepMinutes: number;
  maxSessionsPerDay: number;
}

export interface DemoTutorPerson {
  account: DemoAdult;
  profile: DemoTutor;
  hours: DemoHours;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const usual = (weekdays: readonly number[], startsAt: string, endsAt: string): DemoHours => ({
  weekdays,
  startsAt,
  endsAt,
  noticeMinutes: 240,
  bufferMinutes: 10,
  stepMinutes: 15,
  maxSessionsPerDay: 8,
});

/** Ada can be booked within minutes, at any hour: whoever tries the product out shouldn't have to wait. */
const ADA: DemoTutorPerson = {
  account: adult('Ada', 'Okonkwo', 'ada.tutor@example.com', 'CA', 'America/Los_Angeles'),
  profile: {
    displayName: 'Ada O.',
    headline: 'Algebra and calculus, one clear step at a time',
    biography:
      'I taught high school mathematics for nine years. We start from what you already know, find the one step that went missing, and practice until it feels ordinary.',
    education: [
      { award: 'B.S. Mathematics', institution: 'San José State University', fromYear: 2004, toYear: 2008 },
      { award: 'Single-subject teaching credential', institution: 'State of California', fromYear: null, toYear: 2010 },
    ],
    experience: [
      { role: 'Mathematics teacher', organization: 'Public high schools in San José', fromYear: 2010, toYear: 2019 },
      { role: 'One-to-one tutor', organization: '', fromYear: 2019, toYear: null },
    ],
    languages: ['English'],
    timeZone: 'America/Los_Angeles',
    acceptance: 'instant',
    subjects: ['algebra-1', 'geometry', 'algebra-2', 'precalculus', 'calculus-ab', 'sat-math'],
  },
  hours: {
    weekdays: EVERY_DAY,
    startsAt: '00:00',
    endsAt: '24:00',
    noticeMinutes: 0,
    bufferMinutes: 0,
    stepMinutes: 5,
    maxSessionsPerDay: 24,
  },
};

const BEN: DemoTutorPerson = {
  account: adult('Ben', 'Lindqvist', 'ben.tutor@example.com', 'MN', 'America/Chicago'),
  profile: {
    displayName: 'Ben L.',
    headline: 'Physics and chemistry that you can picture',
    biography:
      'Former lab instructor. I draw a lot, ask many questions, and we finish every session by writing down what you can now do alone.',
    education: [{ award: 'M.S. Physics', institution: 'University of Minnesota', fromYear: 2008, toYear: 2011 }],
    experience: [
      { role: 'Lab instructor', organization: 'University of Minnesota', fromYear: 2011, toYear: 2015 },
      { role: 'Tutor for AP Physics and Chemistry', organization: '', fromYear: 2018, toYear: null },
    ],
    languages: ['English', 'Swedish'],
    timeZone: 'America/Chicago',
    acceptance: 'request',
    subjects: ['physics', 'chemistry', 'algebra-2', 'trigonometry'],
  },
  hours: usual(EVERY_DAY, '15:00', '21:00'),
};

const CARMEN: DemoTutorPerson = {
  account: adult('Carmen', 'Ibarra', 'carmen.tutor@example.com', 'AZ', 'America/Phoenix'),
  profile: {
    displayName: 'Carmen I.',
    headline: 'Spanish and essays, with room to make mistakes',
    biography:
      'Bilingual from home. In Spanish we talk from the first minute; for essays we outline out loud before anybody writes.',
    education: [
      { award: 'B.A. Comparative Literature', institution: 'University of Arizona', fromYear: 2005, toYear: 2009 },
    ],
    experience: [
      { role: 'Tutor in both languages', organization: 'Middle and high schools', fromYear: 2017, toYear: null },
    ],
    languages: ['English', 'Spanish'],
    timeZone: 'America/Phoenix',
    acceptance: 'instant',
    subjects: ['spanish', 'writing', 'grammar', 'english-literature', 'english-second-language'],
  },
  hours: usual([1, 2, 3, 4, 6], '14:00', '20:00'),
};

const DEREK: DemoTutorPerson = {
  account: adult('Derek', 'Mbeki', 'derek.tutor@example.com', 'GA', 'America/New_York'),
  profile: {
    displayName: 'Derek M.',
    headline: 'History and economics as one long argument',
    biography:
      'We read sources together, take a side, and defend it. Good answers on exam day are the ones you have already argued once.',
    education: [{ award: 'M.A. History', institution: 'Georgia State University', fromYear: 2007, toYear: 2010 }],
    experience: [
      { role: 'Reader of AP US History exams', organization: '', fromYear: 2019, toYear: 2021 },
      { role: 'Tutor', organization: '', fromYear: 2016, toYear: null },
    ],
    languages: ['English', 'French'],
    timeZone: 'America/New_York',
    acceptance: 'instant',
    subjects: ['us-history', 'world-history', 'us-government', 'economics'],
  },
  hours: usual([1, 3, 5, 6, 7], '16:00', '21:30'),
};

const EMI: DemoTutorPerson = {
  account: adult('Emi', 'Takahashi', 'emi.tutor@example.com', 'WA', 'America/Los_Angeles'),
  profile: {
    displayName: 'Emi T.',
    headline: 'Programming from the first loop to AP Java',
    biography:
      'I was the student who was afraid of error messages. Now I like them best. We build small things that run, and read what they tell us when they do not.',
    education: [
      { award: 'B.S. Computer Science', institution: 'University of Washington', fromYear: 2005, toYear: 2009 },
    ],
    experience: [
      { role: 'Software engineer', organization: '', fromYear: 2009, toYear: 2015 },
      { role: 'Volunteer teacher', organization: 'After-school coding club', fromYear: 2016, toYear: null },
    ],
    languages: ['English', 'Japanese'],
    timeZone: 'America/Los_Angeles',
    acceptance: 'instant',
    subjects: ['programming', 'web-development', 'computer-science-principles', 'computer-science-a'],
  },
  hours: usual([2, 4, 6, 7], '15:30', '20:30'),
};

/** Her identity check runs out soon: it is what the staff's list of expiries begins with. */
const IRIS: DemoTutorPerson = {
  account: adult('Iris', 'Kowalczyk', 'iris.tutor@example.com', 'CO', 'America/Denver'),
  profile: {
    displayName: 'Iris K.',
    headline: 'German from the first word to AP',
    biography:
      'I grew up between Kraków and Denver and learned German third. We speak from the first minute, and grammar comes when you ask for it.',
    education: [{ award: 'B.A. German Studies', institution: 'University of Colorado', fromYear: 2006, toYear: 2010 }],
    experience: [{ role: 'Tutor and exam coach', organization: '', fromYear: 2013, toYear: null }],
    languages: ['English', 'German', 'Polish'],
    timeZone: 'America/Denver',
    acceptance: 'instant',
    subjects: ['german'],
    checksLast: { identity: { hours: 24 * 21 } },
  },
  hours: usual([1, 2, 3, 4, 5], '15:00', '20:00'),
};

export const TUTORS = [ADA, BEN, CARMEN, DEREK, EMI, IRIS];
