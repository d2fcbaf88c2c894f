import { correctionsFor, firstState, NO_MEDIA, permissionOf, type KnownPerson } from './access';

const tutor: KnownPerson = { identity: 't', role: 'tutor', state: 'admitted' };
const waiting: KnownPerson = { identity: 's', role: 'student', state: 'lobby' };
const all = { canPublish: true, canSubscribe: true, canPublishData: true };
const listening = { canPublish: false, canSubscribe: true, canPublishData: false };

describe('who may do what in a room', () => {
  it('lets tutor and guardian in at once and the student wait for the tutor', () => {
    expect(firstState('tutor')).toBe('admitted');
    expect(firstState('guardian')).toBe('admitted');
    expect(firstState('student')).toBe('lobby');
  });

  it('gives nothing in the lobby and nothing after removal', () => {
    for (const role of ['student', 'tutor', 'guardian', 'staff'] as const) {
      expect(permissionOf(role, 'lobby', false)).toEqual(NO_MEDIA);
      expect(permissionOf(role, 'removed', false)).toEqual(NO_MEDIA);
    }
  });

  it('lets nobody send anything while the session is paused, and everybody stay', () => {
    for (const role of ['student', 'tutor', 'guardian'] as const) {
      expect(permissionOf(role, 'admitted', true)).toEqual(listening);
    }
    expect(permissionOf('student', 'lobby', true)).toEqual(NO_MEDIA);
  });

  it('lets a guardian listen, not speak', () => {
    expect(permissionOf('guardian', 'admitted', false)).toEqual(listening);
    expect(permissionOf('student', 'admitted', false)).toEqual(all);
  });
});

describe('a look at the room', () => {
  const seen = (identity: string, permission = NO_MEDIA, isRecorder = false) => ({ identity, permission, isRecorder });

  it('lifts the grants of who was admitted and leaves who waits', () => {
    expect(correctionsFor([seen('t'), seen('s')], [tutor, waiting], false)).toEqual({
      remove: [],
      permit: [{ identity: 't', permission: all }],
    });
  });

  it('takes back what may not be sent in a pause, and gives it again after it', () => {
    expect(correctionsFor([seen('t', all)], [tutor], true).permit).toEqual([{ identity: 't', permission: listening }]);
    expect(correctionsFor([seen('t', listening)], [tutor], false).permit).toEqual([{ identity: 't', permission: all }]);
  });

  it('throws out whoever is not on the list or was removed, whatever their token says', () => {
    const removed: KnownPerson = { ...waiting, state: 'removed' };
    expect(correctionsFor([seen('stranger', all), seen('s', all)], [tutor, removed], false).remove).toEqual([
      'stranger',
      's',
    ]);
  });

  it('takes back grants that somebody in the lobby should not have', () => {
    expect(correctionsFor([seen('s', all)], [waiting], false).permit).toEqual([
      { identity: 's', permission: NO_MEDIA },
    ]);
  });

  it('asks for nothing where everything is as it should be, and leaves the recorder alone', () => {
    expect(correctionsFor([seen('t', all), seen('s'), seen('rec', listening, true)], [tutor, waiting], false)).toEqual({
      remove: [],
      permit: [],
    });
  });
});
