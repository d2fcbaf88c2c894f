import type { RouteCases } from '../route-case';

const CIRCLE = ['guardian', 'student', 'tutor'] as const;
const ADULTS = ['guardian', 'tutor'] as const;

const WINDOW = { from: '2027-03-02T20:00:00Z', to: '2027-03-03T20:00:00Z' };

export const bookingCases: RouteCases = {
  getBookingRules: { for: 'everyone' },
  listOpenStarts: { for: 'everyone', query: () => ({ ...WINDOW, minutes: '60' }) },
  searchTutors: { for: 'everyone' },
  getOwnAvailability: { for: 'self' },
  saveOwnAvailability: {
    for: 'self',
    body: () => ({
      weekly: [],
      overrides: [],
      timeOff: [],
      noticeMinutes: 0,
      bufferMinutes: 0,
      stepMinutes: 15,
      horizonDays: 60,
      maxSessionsPerDay: 8,
      acceptance: 'instant',
      version: 999,
    }),
    meets: 'booking.stale-availability',
  },
  reserveSession: { for: ['guardian'], body: (_, world) => world.wish() },
  releaseReservation: { for: ['guardian'], given: async (world) => ({ sessionId: await world.reserves() }) },
  bookSession: { for: ['guardian'], body: (_, world) => world.wish() },
  listSessions: { for: 'self', query: () => ({ scope: 'upcoming' }) },
  showCalendar: { for: 'self', query: () => ({ from: '2027-03-01T00:00:00Z', to: '2027-03-31T00:00:00Z' }) },
  getCalendarFile: { for: CIRCLE },
  listOwnStudents: { for: 'self' },
  showOwnEarnings: { for: 'self', query: () => ({ month: '2027-03' }) },
  getSession: { for: CIRCLE },
  confirmReservation: { for: ['guardian'], given: async (world) => ({ sessionId: await world.reserves() }) },
  quoteCancellation: { for: ADULTS },
  cancelSession: {
    for: ADULTS,
    given: async (world) => ({ sessionId: await world.books() }),
    body: () => ({ expectedReturnedMinutes: 30 }),
  },
  acceptSession: { for: ['tutor'], given: async (world) => ({ sessionId: await world.requests() }) },
  declineSession: {
    for: ['tutor'],
    given: async (world) => ({ sessionId: await world.requests() }),
    body: () => ({ reason: 'I am away' }),
  },
};

const somebody = () => ({ participantId: 'p-0123456789abcdef' });

export const roomCases: RouteCases = {
  enterRoom: { for: CIRCLE, meets: 'rooms.not-open-yet' },
  viewRoom: { for: CIRCLE },
  admitParticipant: { for: ['tutor'], body: somebody, meets: 'rooms.participant-not-found' },
  removeParticipant: { for: ['tutor'], body: somebody, meets: 'rooms.closed' },
  pauseSession: { for: ADULTS, meets: ['rooms.closed', 'rooms.not-inside'] },
  resumeSession: { for: ADULTS, meets: 'rooms.closed' },
  endSession: { for: ADULTS, meets: 'rooms.not-begun' },
  reopenSession: { for: ADULTS, meets: 'rooms.cannot-reopen' },
  explainSession: { for: CIRCLE },
  receiveLiveKitWebhook: {
    for: 'everyone',
    body: () => ({}),
    meets: ['rooms.forged-webhook', 'rooms.no-video-server'],
  },
};
