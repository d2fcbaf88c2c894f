import type { ChannelKind, ClientMessageName } from '@app/contracts';
import { PERSONAE, type Persona } from '../personae';
import type { World } from '../world';

/** One channel, and those whom it is for: everybody else is refused, as if there were no such channel. */
export interface ChannelCase {
  what: string;
  id: (world: World) => string;
  for: readonly Persona[];
}

/** One message, and those whom it is for. */
export interface SocketEventCase {
  what: string;
  payload: (world: World) => object;
  for: readonly Persona[];
}

const SIGNED_IN = PERSONAE.filter((persona) => persona !== 'visitor');
const nobodys = (world: World): string => world.ids.nobody!;

const own = (persona: Persona): ChannelCase => ({
  what: `of the ${persona}`,
  id: (world) => world.accountIdOf(persona),
  for: [persona],
});

const queue = (name: string, ...workers: Persona[]): ChannelCase => ({ what: name, id: () => name, for: workers });

/** By kind. One that is missing here fails the matrix, as a route does. */
export const CHANNEL_CASES: Record<ChannelKind, readonly ChannelCase[]> = {
  user: [...SIGNED_IN.map(own), { what: 'of nobody', id: nobodys, for: [] }],
  family: [
    { what: 'of the guardian', id: ({ family }) => family.familyId, for: ['guardian'] },
    { what: 'of the other guardian', id: ({ otherFamily }) => otherFamily.familyId, for: ['other guardian'] },
    // An id of another kind opens nothing.
    { what: 'with a guardian’s id', id: ({ family }) => family.accountId, for: [] },
    { what: 'of nobody', id: nobodys, for: [] },
  ],
  session: [
    { what: 'of the first family', id: ({ ids }) => ids.sessionId!, for: ['guardian', 'student', 'tutor'] },
    { what: 'of nobody', id: nobodys, for: [] },
  ],
  // Open times of a listed tutor are public.
  'tutor-calendar': [
    { what: 'of a listed tutor', id: ({ tutor }) => tutor.tutorId, for: SIGNED_IN },
    { what: 'of a tutor who is not listed', id: ({ otherTutor }) => otherTutor.tutorId, for: ['other tutor'] },
    { what: 'of nobody', id: nobodys, for: [] },
  ],
  staff: [
    queue('applications', 'staff:support', 'staff:safety'),
    queue('expiring-checks', 'staff:support', 'staff:safety'),
    queue('age-cases', 'staff:safety', 'staff:privacy'),
    queue('access-reviews', 'staff:privacy', 'staff:admin'),
    queue('no-such-queue'),
    queue('constructor'),
  ],
};

/** By name. */
export const SOCKET_EVENT_CASES: Partial<Record<ClientMessageName, readonly SocketEventCase[]>> = {
  'room.heartbeat': [
    {
      what: 'for the first family’s session',
      payload: ({ ids }) => ({ sessionId: ids.sessionId }),
      for: ['guardian', 'student', 'tutor'],
    },
    { what: 'for nobody’s session', payload: (world) => ({ sessionId: nobodys(world) }), for: [] },
  ],
};

/** The queues that somebody works on. */
export const STAFF_QUEUES = CHANNEL_CASES.staff
  .filter(({ for: workers }) => workers.length > 0)
  .map(({ what }) => what);
