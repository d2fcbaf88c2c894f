import { useTracks } from '@livekit/components-react';
import { Track } from 'livekit-client';
import type { RoomView } from '../../../lib/api-types';
import { Tile } from './tile';
import classes from './classroom.module.css';

type Person = RoomView['participants'][number];

/**
 * Side by side, or what is shared in focus with the people beside it. Guardians listen, and who waits in the lobby is
 * not in the room yet: neither has a picture.
 */
export function Stage({ people }: { people: readonly Person[] }) {
  const pictures = useTracks(
    [
      { source: Track.Source.Camera, withPlaceholder: true },
      { source: Track.Source.ScreenShare, withPlaceholder: false },
    ],
    { onlySubscribed: false },
  );
  const byId = new Map(people.map((person) => [person.participantId, person]));
  const isOnStage = (identity: string): boolean => {
    const person = byId.get(identity);
    return person?.state === 'admitted' && person.role !== 'guardian';
  };
  const faces = pictures.filter((ref) => ref.source === Track.Source.Camera && isOnStage(ref.participant.identity));
  const shared = pictures.find((ref) => ref.source === Track.Source.ScreenShare);
  const nameOf = (identity: string): string => byId.get(identity)?.displayName ?? 'Participant';
  const tiles = faces.map((ref) => (
    <Tile key={ref.participant.identity} trackRef={ref} name={nameOf(ref.participant.identity)} />
  ));

  if (!shared) {
    return (
      <div className={classes.stage} data-layout="grid">
        {tiles}
      </div>
    );
  }
  return (
    <div className={classes.stage} data-layout="focus">
      <Tile trackRef={shared} name={nameOf(shared.participant.identity)} />
      <div className={classes.strip}>{tiles}</div>
    </div>
  );
}
