import type { Notice, Session } from '../../../lib/api-types';
import { NoticeList } from '../../notifications/components/notice-list';
import { SessionList } from '../../sessions/components/session-list';
import { CalendarBar } from '../../calendar/components/calendar-bar';
import { Specimen } from './specimen';

const SESSION: Session = {
  id: 'confirmed',
  state: 'confirmed',
  outcome: null,
  because: null,
  words: null,
  startsAt: '2027-03-04T21:30:00Z',
  endsAt: '2027-03-04T22:30:00Z',
  durationMinutes: 60,
  tutor: {
    id: 'tutor',
    slug: 'ada-l',
    displayName: 'Ada L.',
    timeZone: 'America/Chicago',
    avatarSeed: 'ada',
    avatarUrl: null,
  },
  student: { id: 'student', firstName: 'Sam', grade: '9' },
  familyId: 'family',
  subject: { id: 'algebra', name: 'Algebra 1' },
  level: 'high-school',
  supervisor: 'Dana W.',
  goals: null,
  heldMinutes: 60,
  billedMinutes: null,
  reservedUntil: null,
  answerBy: null,
  joinOpensAt: '2027-03-04T21:20:00Z',
  roomClosesAt: '2027-03-04T22:35:00Z',
  viewerRole: 'guardian',
  can: { cancel: false, accept: false, decline: false, join: false, confirm: false },
};

const SESSIONS: Session[] = [
  SESSION,
  { ...SESSION, id: 'requested', state: 'requested' },
  { ...SESSION, id: 'reserved', state: 'reserved' },
  { ...SESSION, id: 'running', state: 'in_progress' },
  { ...SESSION, id: 'settling', state: 'completed' },
  { ...SESSION, id: 'completed', state: 'completed', outcome: 'delivered', billedMinutes: 53 },
  { ...SESSION, id: 'missed', state: 'missed', outcome: 'student_missed', billedMinutes: 30 },
  { ...SESSION, id: 'cancelled', state: 'cancelled', billedMinutes: 0 },
  { ...SESSION, id: 'former', state: 'completed', viewerRole: 'tutor', student: null, billedMinutes: 60 },
];

const NOTICE: Notice = {
  id: 'unread',
  kind: 'session-booked',
  title: 'Sam’s session with Ada L. is booked.',
  body: 'It is Algebra 1, on Thu, Mar 4 at 4:30 PM EST, for 60 min.',
  href: '/sessions',
  createdAt: '2026-11-24T09:00:00Z',
  readAt: null,
};

/** Lists and what stands in them. */
export function RowSpecimens() {
  return (
    <>
      <Specimen name="SessionRow">
        <SessionList sessions={SESSIONS} />
      </Specimen>
      <Specimen name="NoticeRow">
        <NoticeList notices={[NOTICE, { ...NOTICE, id: 'read', readAt: NOTICE.createdAt }]} />
      </Specimen>
      <Specimen name="CalendarBar">
        <CalendarBar label="March 2027" onTurn={() => undefined} onToday={() => undefined} />
      </Specimen>
    </>
  );
}
