import {
  createLocalAudioTrack,
  createLocalVideoTrack,
  type LocalAudioTrack,
  type LocalVideoTrack,
} from 'livekit-client';
import { useEffect, useState } from 'react';

export interface Preview<Track> {
  track: Track | undefined;
  trouble: 'denied' | 'missing' | 'busy' | null;
}

const NOTHING = { track: undefined, trouble: null };

function troubleOf(error: unknown): 'denied' | 'missing' | 'busy' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError') return 'denied';
  return name === 'NotFoundError' ? 'missing' : 'busy';
}

/** Opens one device while it is wanted and closes it again, whichever way the page is left. */
function useDevice<Track extends { stop(): void }>(
  isOn: boolean,
  deviceId: string | undefined,
  open: (deviceId: string | undefined) => Promise<Track>,
): Preview<Track> {
  const [preview, setPreview] = useState<Preview<Track>>(NOTHING);
  useEffect(() => {
    if (!isOn) return undefined;
    let isWanted = true;
    let opened: Track | undefined;
    open(deviceId).then(
      (track) => {
        opened = track;
        if (isWanted) setPreview({ track, trouble: null });
        else track.stop();
      },
      (error: unknown) => {
        if (isWanted) setPreview({ track: undefined, trouble: troubleOf(error) });
      },
    );
    return () => {
      isWanted = false;
      opened?.stop();
      setPreview(NOTHING);
    };
  }, [isOn, deviceId, open]);
  return preview;
}

const openCamera = (deviceId: string | undefined): Promise<LocalVideoTrack> =>
  createLocalVideoTrack(deviceId ? { deviceId } : {});
const openMicrophone = (deviceId: string | undefined): Promise<LocalAudioTrack> =>
  createLocalAudioTrack(deviceId ? { deviceId } : {});

export const useCameraPreview = (isOn: boolean, deviceId: string | undefined) => useDevice(isOn, deviceId, openCamera);
export const useMicrophonePreview = (isOn: boolean, deviceId: string | undefined) =>
  useDevice(isOn, deviceId, openMicrophone);
