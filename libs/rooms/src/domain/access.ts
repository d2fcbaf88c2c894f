import type { RoomRole } from './metering';

/** All fields, always: LiveKit clears whatever an update leaves out. */
export interface MediaPermission {
  readonly canPublish: boolean;
  readonly canSubscribe: boolean;
  readonly canPublishData: boolean;
}

export type AdmissionState = 'lobby' | 'admitted' | 'removed';

export const NO_MEDIA: MediaPermission = { canPublish: false, canSubscribe: false, canPublishData: false };

/**
 * In the lobby nobody sees, hears or sends anything. A guardian listens, visible to all. While the session is paused, and
 * its meter with it, nobody sends anything either; people stay in the room.
 */
export function permissionOf(role: RoomRole, state: AdmissionState, isPaused: boolean): MediaPermission {
  if (state !== 'admitted') return NO_MEDIA;
  const mayPublish = !isPaused && (role === 'student' || role === 'tutor');
  return { canPublish: mayPublish, canSubscribe: true, canPublishData: mayPublish };
}

/** How somebody comes in the first time: only the student has to be let in, by the tutor. */
export function firstState(role: RoomRole): AdmissionState {
  return role === 'student' ? 'lobby' : 'admitted';
}

export interface ConnectedPerson {
  readonly identity: string;
  /** Our own hidden recorder: neither present nor to be thrown out. */
  readonly isRecorder: boolean;
  readonly permission: MediaPermission;
}

export interface KnownPerson {
  readonly identity: string;
  readonly role: RoomRole;
  readonly state: AdmissionState;
}

export interface Corrections {
  readonly remove: readonly string[];
  readonly permit: readonly { readonly identity: string; readonly permission: MediaPermission }[];
}

/**
 * What must change so that the room holds exactly those who may be in it, with what they may do. A token cannot be
 * revoked, so this list, not the token, decides; it is checked whenever somebody joins and at every poll.
 */
export function correctionsFor(
  connected: readonly ConnectedPerson[],
  known: readonly KnownPerson[],
  isPaused: boolean,
): Corrections {
  const byIdentity = new Map(known.map((person) => [person.identity, person]));
  const remove: string[] = [];
  const permit: { identity: string; permission: MediaPermission }[] = [];
  for (const { identity, isRecorder, permission } of connected) {
    if (isRecorder) continue;
    const person = byIdentity.get(identity);
    if (!person || person.state === 'removed') {
      remove.push(identity);
      continue;
    }
    const wanted = permissionOf(person.role, person.state, isPaused);
    if (!isSame(permission, wanted)) permit.push({ identity, permission: wanted });
  }
  return { remove, permit };
}

function isSame(a: MediaPermission, b: MediaPermission): boolean {
  return a.canPublish === b.canPublish && a.canSubscribe === b.canSubscribe && a.canPublishData === b.canPublishData;
}
