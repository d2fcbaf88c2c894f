import { useTrackToggle } from '@livekit/components-react';
import {
  IconDoorExit,
  IconMicrophone,
  IconMicrophoneOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconScreenShare,
  IconScreenShareOff,
  IconSquareX,
  IconVideo,
  IconVideoOff,
  type IconProps,
} from '@tabler/icons-react';
import { Track } from 'livekit-client';
import type { ComponentType, ReactNode } from 'react';
import type { DeviceChoices } from '../lib/device-choices';
import classes from './classroom.module.css';

interface ControlProps {
  icon: ComponentType<IconProps>;
  onClick: () => void;
  children: ReactNode;
  isPressed?: boolean;
  tone?: 'loss';
  isBusy?: boolean;
}

export function Control({ icon: Icon, onClick, children, isPressed, tone, isBusy = false }: ControlProps) {
  return (
    <button
      type="button"
      className={classes.control}
      aria-pressed={isPressed}
      data-tone={tone}
      disabled={isBusy}
      onClick={onClick}
    >
      <Icon size={22} stroke={1.7} aria-hidden />
      {children}
    </button>
  );
}

/** Only what one may send: a guardian, who listens, has none of these. */
export function MediaControls({ onChoice }: { onChoice: (choice: Partial<DeviceChoices>) => void }) {
  const microphone = useTrackToggle({
    source: Track.Source.Microphone,
    onChange: (isMicrophoneOn, isByHand) => isByHand && onChoice({ isMicrophoneOn }),
  });
  const camera = useTrackToggle({
    source: Track.Source.Camera,
    onChange: (isCameraOn, isByHand) => isByHand && onChoice({ isCameraOn }),
  });
  const screen = useTrackToggle({ source: Track.Source.ScreenShare, captureOptions: { audio: false } });
  const canShare = 'getDisplayMedia' in navigator.mediaDevices;
  return (
    <>
      <Control
        icon={microphone.enabled ? IconMicrophone : IconMicrophoneOff}
        isPressed={microphone.enabled}
        isBusy={microphone.pending}
        // The room reports a device that fails; see ClassroomConnection.
        onClick={() => void microphone.toggle().catch(() => undefined)}
      >
        {microphone.enabled ? 'Mute' : 'Unmute'}
      </Control>
      <Control
        icon={camera.enabled ? IconVideo : IconVideoOff}
        isPressed={camera.enabled}
        isBusy={camera.pending}
        onClick={() => void camera.toggle().catch(() => undefined)}
      >
        {camera.enabled ? 'Camera off' : 'Camera on'}
      </Control>
      {canShare && (
        <Control
          icon={screen.enabled ? IconScreenShareOff : IconScreenShare}
          isBusy={screen.pending}
          // Closing the browser's own picker is an answer, not a fault.
          onClick={() => void screen.toggle().catch(() => undefined)}
        >
          {screen.enabled ? 'Stop sharing' : 'Share'}
        </Control>
      )}
    </>
  );
}

interface RoomControlsProps {
  isPaused: boolean;
  canPause: boolean;
  canEnd: boolean;
  isBusy: boolean;
  onPause: () => void;
  onResume: () => void;
  onEnd: () => void;
  onLeave: () => void;
}

export function RoomControls(props: RoomControlsProps) {
  return (
    <>
      {props.canPause &&
        (props.isPaused ? (
          <Control icon={IconPlayerPlay} isBusy={props.isBusy} onClick={props.onResume}>
            Resume
          </Control>
        ) : (
          <Control icon={IconPlayerPause} isBusy={props.isBusy} onClick={props.onPause}>
            Pause
          </Control>
        ))}
      {props.canEnd && (
        <Control icon={IconSquareX} isBusy={props.isBusy} onClick={props.onEnd}>
          End session
        </Control>
      )}
      <Control icon={IconDoorExit} tone="loss" onClick={props.onLeave}>
        Leave
      </Control>
    </>
  );
}
