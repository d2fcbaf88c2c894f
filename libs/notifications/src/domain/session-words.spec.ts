import type { Audience, SessionTemplate } from './mail-templates';
import { sessionMail } from './session-mails';
import { sessionNotice, type SessionNews } from './session-notices';
import type { SessionStory } from './session-story';

const story: SessionStory = {
  id: '01960000-0000-7000-8000-000000000001',
  state: 'confirmed',
  outcome: null,
  startsAt: Temporal.Instant.from('2027-03-05T00:30:00Z'),
  durationMinutes: 60,
  answerBy: Temporal.Instant.from('2027-03-04T12:00:00Z'),
  tutorName: 'Ada L.',
  tutorSlug: 'ada-l',
  studentId: '019a0000-0000-7000-8000-000000000002',
  studentName: 'Sam',
  grade: '10',
  goals: 'Quadratic equations',
  subjectId: '019b0000-0000-7000-8000-000000000003',
  subjectName: 'Algebra 1',
  level: 'high-school',
  heldMinutes: 60,
  capturedMinutes: 0,
  grantedMinutes: 0,
  words: null,
};
const family = { audience: 'family', timeZone: 'America/Los_Angeles' } as const;
const tutor = { audience: 'tutor', timeZone: 'America/New_York' } as const;
const student = { audience: 'student', timeZone: 'America/Chicago' } as const;

const NEWS: SessionNews[] = [
  'session-booked',
  'session-requested',
  'request-accepted',
  'request-declined',
  'request-expired',
  'session-cancelled',
  'session-settled',
  'session-began',
];

describe('what is told about a session', () => {
  it('to the family: who, when in their zone, and the minutes that are held', () => {
    expect(sessionNotice('session-booked', story, family)).toEqual({
      aboutStudentId: story.studentId,
      kind: 'session-booked',
      title: 'Sam’s session with Ada L. is booked.',
      body: 'It is Algebra 1, on Thu, Mar 4 at 4:30 PM PST, for 60 min. 60 min are held until it is over.',
      href: `/sessions/${story.id}`,
    });
  });

  it('leads a tutor who is asked to the requests, with the time until which to answer', () => {
    const notice = sessionNotice('session-requested', story, tutor);
    expect(notice.href).toBe('/requests');
    expect(notice.body).toContain('Please answer by Thu, Mar 4 at 7:00 AM EST.');
  });

  it.each(['request-declined', 'request-expired'] as const)('leads a family on to other times: %s', (news) => {
    const href = `/tutors/ada-l?subject=${story.subjectId}&level=high-school&minutes=60`;
    expect(sessionNotice(news, story, family).href).toBe(href);
    expect(sessionMail(news, story, family).action).toEqual({ label: 'Choose another time', path: href });
    for (const other of [student, tutor]) expect(sessionNotice(news, story, other).href).toBe(`/sessions/${story.id}`);
  });

  it('passes on what was written with a cancellation, but not to those who wrote it', () => {
    const ill = { ...story, state: 'cancelled', words: 'Sam is ill.' } as const;
    const body = (audience: 'family' | 'student' | 'tutor') =>
      sessionNotice('session-cancelled', ill, { ...family, audience, by: 'family' }).body;
    expect(body('tutor')).toContain('They wrote: “Sam is ill.”');
    expect(body('family')).not.toContain('They wrote');
    const no = { ...story, state: 'declined', words: 'I am away that week.' } as const;
    expect(sessionNotice('request-declined', no, family).body).toContain('They wrote: “I am away that week.”');
  });

  it('says what a cancellation returned, kept and added', () => {
    const late = { ...story, state: 'cancelled', capturedMinutes: 30 } as const;
    expect(sessionNotice('session-cancelled', late, { ...family, by: 'family' }).body).toContain(
      '30 min are back on your balance. 30 min are kept under the cancellation rules.',
    );
    const byTutor = { ...story, state: 'cancelled', grantedMinutes: 10 } as const;
    const notice = sessionNotice('session-cancelled', byTutor, { ...family, by: 'tutor' });
    expect(notice.title).toBe('Ada L. canceled Sam’s session.');
    expect(notice.body).toContain('60 min are back on your balance. 10 min were added as an apology.');
  });

  it.each([
    ['delivered', 1, 'Sam used 1 of 60 min with Ada L.', '59 min are back'],
    ['student_missed', 30, 'Sam missed the session with Ada L.', '30 min were charged. 30 min are back'],
    ['tutor_missed', 0, 'Ada L. missed Sam’s session.', '60 min are back'],
    ['both_missed', 0, 'Sam’s session with Ada L. did not take place.', '60 min are back'],
    ['faulted', 0, 'We could not hold Sam’s session with Ada L.', 'The fault was ours. 60 min are back'],
  ] as const)('says what was settled: %s', (outcome, capturedMinutes, title, body) => {
    const notice = sessionNotice('session-settled', { ...story, state: 'completed', outcome, capturedMinutes }, family);
    expect(notice.title).toContain(title);
    expect(notice.body).toContain(body);
  });

  it.each(NEWS)('is in whole sentences, calm, for everybody: %s', (news) => {
    for (const reader of [family, tutor, student]) {
      const { title, body, href } = sessionNotice(news, story, reader);
      for (const text of [title, body]) {
        expect(text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text).not.toMatch(/!|\.\.|undefined|null|NaN/);
      }
      expect(href).toMatch(/^\/(sessions\/|requests|tutors\/)/);
    }
  });

  it('tells a student nothing about the family’s balance', () => {
    for (const news of NEWS) {
      const told = { ...story, capturedMinutes: 20, grantedMinutes: 5, outcome: 'delivered' } as const;
      expect(sessionNotice(news, told, student).body).not.toMatch(/balance|held|kept|charged|added/);
    }
  });
});

describe('policy 3(a): a mail to a tutor', () => {
  it('tells first name, grade, subject and goals, and nothing of the family', () => {
    const { facts, paragraphs } = sessionMail('session-requested', story, tutor);
    expect(facts?.map(({ label }) => label)).toEqual(['When', 'Length', 'Subject', 'Student', 'Grade', 'Goals']);
    expect(JSON.stringify(paragraphs)).not.toMatch(/balance|guardian|@/);
  });
});

describe('a mail about a session', () => {
  it('names the time of a request in its subject, so that two of them differ', () => {
    const subject = (template: SessionTemplate, reader: typeof family | typeof tutor) =>
      sessionMail(template, story, reader).subject;
    expect(subject('request-declined', family)).toBe('Ada L. can’t take Sam’s session: Thu, Mar 4 at 4:30 PM PST');
    expect(subject('session-requested', tutor)).toBe('Sam asks for a session with you: Thu, Mar 4 at 7:30 PM EST');
    expect(subject('session-booked', family)).toBe('Sam’s session with Ada L. is booked');
  });

  it.each(NEWS.filter((news): news is SessionTemplate => news !== 'session-began'))(
    'has one thing to do: %s',
    (template) => {
      for (const reader of [family, tutor] satisfies { audience: Audience }[]) {
        const words = sessionMail(template, story, reader);
        expect(words.action?.path).toMatch(/^\//);
        expect(words.subject).not.toMatch(/\.\.|!$/);
        expect(words.preview.length).toBeGreaterThan(0);
      }
    },
  );

  it('shows after the settlement what was used and what came back', () => {
    const settled = { ...story, outcome: 'delivered', capturedMinutes: 1 } as const;
    expect(sessionMail('session-settled', settled, family).facts).toEqual(
      expect.arrayContaining([
        { label: 'Used', value: '1 min', isMinutes: true },
        { label: 'Back on your balance', value: '59 min', isMinutes: true },
      ]),
    );
  });
});
