import type { SessionTemplate } from './mail-templates';
import { leadsOn, sessionNotice, sessionWords, type Reader } from './session-notices';
import { returnedMinutes, type SessionStory } from './session-story';
import { when } from './when';
import type { MailFact, MailWords } from './words';

const HEADINGS: Record<SessionTemplate, string> = {
  'session-booked': 'A session is booked',
  'session-requested': 'A session is asked for',
  'request-accepted': 'The tutor accepted',
  'request-declined': 'The tutor can’t take it',
  'request-expired': 'There was no answer',
  'session-cancelled': 'A session is canceled',
  'session-settled': 'What was used',
};

/** A mail about a session: the sentences of its notice, the facts in a list, and one thing to do. */
export function sessionMail(template: SessionTemplate, story: SessionStory, reader: Reader): MailWords {
  const notice = sessionNotice(template, story, reader);
  return {
    subject: subjectLine(template, story, reader),
    preview: notice.body,
    heading: HEADINGS[template],
    paragraphs: [`${notice.title} ${notice.body}`],
    facts: facts(template, story, reader),
    action: { label: actionLabel(template, reader), path: notice.href },
    footnote: 'You get this mail because it concerns a session of yours. Times are shown in your time zone.',
  };
}

const OF_REQUESTS: ReadonlySet<SessionTemplate> = new Set([
  'session-requested',
  'request-accepted',
  'request-declined',
  'request-expired',
]);

/** Several times are asked for at once, of one tutor for one student: the time tells their mails apart. */
function subjectLine(template: SessionTemplate, story: SessionStory, reader: Reader): string {
  const { title } = sessionWords(template, story, reader);
  return OF_REQUESTS.has(template) ? `${title}: ${when(story.startsAt, reader.timeZone)}` : title;
}

function facts(template: SessionTemplate, story: SessionStory, { audience, timeZone }: Reader): MailFact[] {
  const list: MailFact[] = [
    { label: 'When', value: when(story.startsAt, timeZone) },
    { label: 'Length', value: `${story.durationMinutes} min`, isMinutes: true },
    { label: 'Subject', value: story.subjectName },
  ];
  if (audience === 'tutor') {
    list.push({ label: 'Student', value: story.studentName });
    if (story.grade) list.push({ label: 'Grade', value: story.grade });
    if (story.goals) list.push({ label: 'Goals', value: story.goals });
    return list;
  }
  list.push({ label: 'Tutor', value: story.tutorName }, { label: 'Student', value: story.studentName });
  if (template === 'session-settled' || template === 'session-cancelled') {
    list.push({
      label: template === 'session-settled' ? 'Used' : 'Kept',
      value: `${story.capturedMinutes} min`,
      isMinutes: true,
    });
    list.push({ label: 'Back on your balance', value: `${returnedMinutes(story)} min`, isMinutes: true });
    if (story.grantedMinutes > 0) list.push({ label: 'Added', value: `${story.grantedMinutes} min`, isMinutes: true });
  }
  return list;
}

function actionLabel(template: SessionTemplate, reader: Reader): string {
  if (template === 'session-requested' && reader.audience === 'tutor') return 'Answer the request';
  if (leadsOn(template, reader)) return 'Choose another time';
  return template === 'session-settled' ? 'See the minutes' : 'Open the session';
}
