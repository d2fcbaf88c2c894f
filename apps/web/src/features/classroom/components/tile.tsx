import {
  isTrackReference,
  useIsMuted,
  useIsSpeaking,
  VideoTrack,
  type TrackReferenceOrPlaceholder,
} from '@livekit/components-react';
import { VisuallyHidden } from '@mantine/core';
import { IconMicrophoneOff, IconScreenShare } from '@tabler/icons-react';
import { Track } from 'livekit-client';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import classes from './classroom.module.css';

interface TileProps {
  trackRef: TrackReferenceOrPlaceholder;
  name: string;
}

/** One person's picture, or what they share. */
export function Tile({ trackRef, name }: TileProps) {
  const { participant, source } = trackRef;
  const isShared = source === Track.Source.ScreenShare;
  const isSpeaking = useIsSpeaking(participant);
  const isMuted = useIsMuted({ participant, source: Track.Source.Microphone });
  const shown = isTrackReference(trackRef) && !trackRef.publication.isMuted ? trackRef : null;
  const label = isShared ? `Screen of ${name}` : participant.isLocal ? `${name} (you)` : name;
  return (
    <figure
      className={classes.tile}
      data-testid={isShared ? 'shared-screen' : participant.isLocal ? 'own-tile' : 'remote-tile'}
      data-speaking={isSpeaking && !isShared}
      data-mirrored={participant.isLocal && !isShared}
      data-shared={isShared}
    >
      {shown ? <VideoTrack trackRef={shown} aria-label={label} /> : <PersonAvatar seed={name} size={96} />}
      <figcaption className={classes.name}>
        {isShared && <IconScreenShare size={16} aria-hidden />}
        {label}
        {!isShared && isMuted && (
          <>
            <IconMicrophoneOff size={16} aria-hidden />
            <VisuallyHidden>muted</VisuallyHidden>
          </>
        )}
      </figcaption>
    </figure>
  );
}
