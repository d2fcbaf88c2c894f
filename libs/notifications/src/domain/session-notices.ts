import type { Audience, SessionTemplate } from './mail-templates';
import { returnedMinutes, type SessionStory } from './session-story';
import { when } from './when';
import { minutesAre, minutesWere, sentence, whose, type Notice } from './words';

/** What can be told about a session: what is mailed, and that it began. */
export type SessionNews = SessionTemplate | 'session-began';

export interface Reader {
  audience: Audience;
  timeZone: string;
  /** Who cancelled, where somebody did. */
  by?: 'family' | 'tutor' | 'staff' | undefined;
}

/** The title has no period yet: it is a mail's subject too. */
type Words = { title: string; body: string };

/** What a session's notice and its mail are both made of. */
export function sessionWords(news: SessionNews, story: SessionStory, reader: Reader): Words {
  return WORDS[news](story, reader);
}

export function sessionNotice(news: SessionNews, story: SessionStory, reader: Reader): Notice {
  const { title, body } = sessionWords(news, story, reader);
  return {
    kind: news,
    title: sentence(title),
    body,
    href: hrefOf(news, story, reader),
    aboutStudentId: story.studentId,
  };
}

/** A request that came to nothing leads its family on, to the same tutor's open times with the same wish. */
export function leadsOn(news: SessionNews, { audience }: Reader): boolean {
  return audience === 'family' && (news === 'request-declined' || news === 'request-expired');
}

function hrefOf(news: SessionNews, story: SessionStory, reader: Reader): string {
  if (news === 'session-requested' && reader.audience === 'tutor') return '/requests';
  if (!leadsOn(news, reader)) return `/sessions/${story.id}`;
  const { subjectId: subject, level, durationMinutes } = story;
  const wish = new URLSearchParams({ subject, level, minutes: String(durationMinutes) });
  return `/tutors/${story.tutorSlug}?${wish.toString()}`;
}

/** What is left of a notice for a tutor whose sight of the student has ended. Policy 3(a). */
export function withoutStudent<N extends Notice>(notice: N): N {
  return { ...notice, title: 'About a past session.', body: 'It is too long ago to say whose it was.' };
}

const WORDS: Record<SessionNews, (story: SessionStory, reader: Reader) => Words> = {
  'session-booked': (story, reader) => ({
    title: {
      family: `${whose(story.studentName)} session with ${story.tutorName} is booked`,
      student: `Your session with ${story.tutorName} is booked`,
      tutor: `${story.studentName} has a session with you`,
    }[reader.audience],
    body:
      itIs(story, reader) +
      (reader.audience === 'family' ? ` ${minutesAre(story.heldMinutes)} held until it is over.` : ''),
  }),

  'session-requested': (story, reader) =>
    reader.audience === 'tutor'
      ? {
          title: `${story.studentName} asks for a session with you`,
          body: itIs(story, reader) + answerBy(story, reader, 'Please answer'),
        }
      : {
          title: `We asked ${story.tutorName} for a session with ${reader.audience === 'student' ? 'you' : story.studentName}`,
          body: itIs(story, reader) + answerBy(story, reader, 'You hear from us'),
        },

  'request-accepted': (story, reader) => ({
    title:
      reader.audience === 'student'
        ? `${story.tutorName} accepted your session`
        : `${story.tutorName} accepted ${whose(story.studentName)} session`,
    body: itIs(story, reader),
  }),

  'request-declined': (story, reader) => ({
    title:
      reader.audience === 'student'
        ? `${story.tutorName} can’t take your session`
        : `${story.tutorName} can’t take ${whose(story.studentName)} session`,
    body: itWas(story, reader) + backOnBalance(story, reader) + theirWords(story, reader),
  }),

  'request-expired': (story, reader) =>
    reader.audience === 'tutor'
      ? { title: `${whose(story.studentName)} request ran out before you answered`, body: itWas(story, reader) }
      : {
          title: `${story.tutorName} did not answer in time`,
          body: itWas(story, reader) + backOnBalance(story, reader),
        },

  'session-cancelled': cancelled,
  'session-settled': settled,

  'session-began': (story) => ({
    title: `${whose(story.studentName)} session with ${story.tutorName} has started`,
    body: 'You can enter the room at any time.',
  }),
};

function cancelled(story: SessionStory, reader: Reader): Words {
  const { audience, by } = reader;
  const byTutor = by === 'tutor';
  if (audience === 'tutor') {
    const kept = story.capturedMinutes > 0 ? ` ${minutesAre(story.capturedMinutes)} kept in your favor.` : '';
    const title = byTutor
      ? `You canceled ${whose(story.studentName)} session`
      : `${whose(story.studentName)} session is canceled`;
    return { title, body: itWas(story, reader) + kept + theirWords(story, reader) };
  }
  const session = audience === 'student' ? 'your session' : `${whose(story.studentName)} session`;
  return {
    title: byTutor
      ? `${story.tutorName} canceled ${session}`
      : `${capital(session)} with ${story.tutorName} is canceled`,
    body:
      itWas(story, reader) +
      backOnBalance(story, reader) +
      kept(story, reader) +
      granted(story, reader) +
      theirWords(story, reader),
  };
}

function settled(story: SessionStory, reader: Reader): Words {
  const { studentName, tutorName, capturedMinutes: used } = story;
  if (reader.audience === 'tutor') {
    const title =
      story.outcome === 'delivered'
        ? `You delivered ${used} min to ${studentName}`
        : story.outcome === 'student_missed'
          ? `${studentName} missed the session`
          : `${whose(studentName)} session did not take place`;
    return { title, body: itWas(story, reader) + (used > 0 ? ` ${minutesAre(used)} counted for you.` : '') };
  }
  const titles = {
    delivered: `${studentName} used ${used} of ${story.heldMinutes} min with ${tutorName}`,
    student_missed: `${studentName} missed the session with ${tutorName}`,
    tutor_missed: `${tutorName} missed ${whose(studentName)} session`,
    both_missed: `${whose(studentName)} session with ${tutorName} did not take place`,
    faulted: `We could not hold ${whose(studentName)} session with ${tutorName}`,
  };
  const charged = story.outcome === 'student_missed' && used > 0 ? ` ${minutesWere(used)} charged.` : '';
  const ours = story.outcome === 'faulted' ? ' The fault was ours.' : '';
  return {
    title: titles[story.outcome ?? 'delivered'],
    body: itWas(story, reader) + ours + charged + backOnBalance(story, reader) + granted(story, reader),
  };
}

function itIs(story: SessionStory, { timeZone }: Reader): string {
  return `It is ${story.subjectName}, on ${when(story.startsAt, timeZone)}, for ${story.durationMinutes} min.`;
}

function itWas(story: SessionStory, { timeZone }: Reader): string {
  return `It was ${story.subjectName}, on ${when(story.startsAt, timeZone)}, for ${story.durationMinutes} min.`;
}

function answerBy(story: SessionStory, { timeZone }: Reader, lead: string): string {
  return story.answerBy ? ` ${lead} by ${when(story.answerBy, timeZone)}.` : '';
}

/** A student has no balance and is told nothing about it. */
function backOnBalance(story: SessionStory, { audience }: Reader): string {
  const back = returnedMinutes(story);
  return audience === 'family' && back > 0 ? ` ${minutesAre(back)} back on your balance.` : '';
}

function kept(story: SessionStory, { audience }: Reader): string {
  if (audience !== 'family' || story.capturedMinutes === 0) return '';
  return ` ${minutesAre(story.capturedMinutes)} kept under the cancellation rules.`;
}

function granted(story: SessionStory, { audience }: Reader): string {
  if (audience !== 'family' || story.grantedMinutes === 0) return '';
  return ` ${minutesWere(story.grantedMinutes)} added as an apology.`;
}

/** Not to those who wrote them. */
function theirWords({ words }: SessionStory, { audience, by }: Reader): string {
  return words === null || audience === by ? '' : ` They wrote: “${words}”`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
