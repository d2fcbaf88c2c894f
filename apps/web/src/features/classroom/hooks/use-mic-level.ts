import { createAudioAnalyser, type LocalAudioTrack } from 'livekit-client';
import { useEffect, useState } from 'react';

const LOOKS_A_SECOND = 12;

/** Loudness of a microphone from 0 to 1, a dozen times a second. */
export function useMicLevel(track: LocalAudioTrack | undefined): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const { calculateVolume, cleanup } = createAudioAnalyser(track, { smoothingTimeConstant: 0.6 });
    const timer = window.setInterval(() => setLevel(Math.min(1, calculateVolume() * 1.6)), 1_000 / LOOKS_A_SECOND);
    return () => {
      window.clearInterval(timer);
      void cleanup();
      setLevel(0);
    };
  }, [track]);
  return level;
}
