import { newId } from '@app/kernel';
import { Mailer } from '@app/platform';
import { eventually, RecordingMailer } from '@app/testing';
import { LEVEL, PASSPHRASE, PASSWORD, People, type FamilyMember, type Teacher } from '../support/people';
import { useTestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';

/** What people are called, and what some say that they are called. */
const GOOD_NAMES = [
  'José María',
  'O’Brien-Smith',
  'Nguyễn Thị',
  '李小龍',
  'مريم',
  'Zoë 🦊',
  'X Æ A-12',
  'null',
  'Robert"); DROP TABLE identity_student;--',
  '<img src=x onerror=alert(1)>',
  '{{constructor.constructor(1)()}}',
  '$& $1 %s %00',
  'ü'.repeat(80),
  'e\u0301'.repeat(80),
];

const BAD_NAMES: [what: string, name: unknown][] = [
  ['nothing', ''],
  ['only spaces', '   '],
  ['81 letters', 'a'.repeat(81)],
  ['100,000 letters', 'a'.repeat(90_000)],
  ['a line break', 'Sam\r\nBcc: everyone@example.com'],
  ['a NUL', 'Sa\u0000m'],
  ['half a character', 'Sa\ud800m'],
  ['a mark that turns the text around', 'Sam\u202Egnp.exe'],
  ['a number', 7],
  ['a list', ['Sam']],
  ['an object', { $ne: null }],
];

describe('names of people', () => {
  const mailer = new RecordingMailer();
  const api = useTestApi({
    worker: true,
    override: (builder) => builder.overrideProvider(Mailer).useValue(mailer),
  });
  let family: FamilyMember;
  let tutor: Teacher;
  let visitor: Visitor;
  let hour = 48;
  beforeAll(async () => {
    const people = new People(api.app);
    family = await people.family(6_000);
    tutor = await people.tutor();
    visitor = api.visitor();
    await visitor.post('/sign-ins', { email: family.email, password: PASSWORD });
  });

  const adds = (firstName: unknown) =>
    visitor.post(
      `/families/${family.familyId}/students`,
      {
        firstName,
        birthDate: '2012-01-01',
        timeZone: 'America/Chicago',
        handle: `kim-${newId().slice(-12)}`,
        passphrase: PASSPHRASE,
      },
      { key: 'new' },
    );

  it.each(GOOD_NAMES)('come back as they were written, in answers and in mail: %.40s', async (firstName) => {
    const added = await adds(firstName);
    expect(added).toMatchObject({ status: 201, body: { firstName: firstName.normalize('NFC') } });
    const { id: studentId } = added.body as { id: string };
    mailer.sent.length = 0;
    hour += 2;
    const { tutorId, subjectId } = tutor;
    const booked = await visitor.post(
      '/sessions',
      {
        ...{ tutorId, subjectId, studentId, familyId: family.familyId, level: LEVEL, durationMinutes: 30 },
        startsAt: api.db.clock.now().add({ hours: hour }).toString(),
        goals: firstName,
      },
      { key: 'new' },
    );
    expect(booked.status).toBe(201);
    const mail = await eventually(() => mailer.sent.find(({ to }) => to === tutor.email) ?? null);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).toContain(firstName.normalize('NFC'));
    expect(mail.html).not.toMatch(/<img src=x/);
  });

  it.each(BAD_NAMES)('are refused at their field where they are %s', async (_, firstName) => {
    const answer = await adds(firstName);
    expect(answer.status).toBe(400);
    const { errors } = answer.body as { errors?: { pointer: string }[] };
    // Half a character is no text at all: it is refused before anybody looks at fields.
    if (errors) expect(errors.map(({ pointer }) => pointer)).toEqual(['/firstName']);
    expect(answer.text.length).toBeLessThan(2_000);
  });

  it('can’t be made up of marks until they cover the page', async () => {
    const answer = await adds('Z' + '\u0301'.repeat(200));
    expect(answer.status).toBe(400);
  });
});
