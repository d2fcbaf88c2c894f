import { Button, Group, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { IconVideoOff, IconVolume } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { LocalVideoTrack } from 'livekit-client';
import { useDevices } from '../hooks/use-devices';
import { useMicLevel } from '../hooks/use-mic-level';
import { useCameraPreview, useMicrophonePreview, type Preview } from '../hooks/use-preview';
import type { DeviceChoices } from '../lib/device-choices';
import { playTestTone } from '../lib/test-tone';
import classes from './device-check.module.css';

interface DeviceCheckProps {
  choices: DeviceChoices;
  onChange: (choices: DeviceChoices) => void;
}

const TROUBLE = {
  denied:
    'The browser does not allow it. Allow the camera and microphone in the address bar, then switch this on again.',
  missing: 'None was found. Plug one in, or go on without.',
  busy: 'Another program is using it. Close that program, then switch this on again.',
} as const;

/** Camera, microphone and speaker, tried before anybody else sees or hears them. */
export function DeviceCheck({ choices, onChange }: DeviceCheckProps) {
  const camera = useCameraPreview(choices.isCameraOn, choices.cameraId);
  const microphone = useMicrophonePreview(choices.isMicrophoneOn, choices.microphoneId);
  const level = useMicLevel(microphone.track);
  const isAllowed = Boolean(camera.track ?? microphone.track);
  const cameras = useDevices('videoinput', isAllowed);
  const microphones = useDevices('audioinput', isAllowed);
  const speakers = useDevices('audiooutput', isAllowed);
  const change = (part: Partial<DeviceChoices>): void => onChange({ ...choices, ...part });

  return (
    <div className={classes.layout}>
      <CameraPicture preview={camera} isOn={choices.isCameraOn} />
      <Stack gap="lg">
        <Stack gap="xs">
          <Switch
            label="Camera"
            checked={choices.isCameraOn}
            onChange={(event) => change({ isCameraOn: event.currentTarget.checked })}
          />
          <Trouble preview={camera} />
          <DeviceSelect
            label="Choose the camera"
            devices={cameras}
            value={choices.cameraId}
            onChange={(cameraId) => change({ cameraId })}
          />
        </Stack>
        <Stack gap="xs">
          <Switch
            label="Microphone"
            checked={choices.isMicrophoneOn}
            onChange={(event) => change({ isMicrophoneOn: event.currentTarget.checked })}
          />
          <Trouble preview={microphone} />
          {microphone.track && (
            <div>
              <div
                className={classes.level}
                role="meter"
                aria-label="Microphone level"
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(level * 100)}
              >
                <div className={classes.bar} style={{ width: `${Math.round(level * 100)}%` }} />
              </div>
              <Text size="sm" c="dimmed" mt={4}>
                Say something: the bar moves when we hear you.
              </Text>
            </div>
          )}
          <DeviceSelect
            label="Choose the microphone"
            devices={microphones}
            value={choices.microphoneId}
            onChange={(microphoneId) => change({ microphoneId })}
          />
        </Stack>
        <Group align="flex-end" gap="sm">
          <DeviceSelect
            label="Choose the speaker"
            devices={speakers}
            value={choices.speakerId}
            onChange={(speakerId) => change({ speakerId })}
          />
          <Button
            variant="default"
            leftSection={<IconVolume size={18} />}
            onClick={() => void playTestTone(choices.speakerId)}
          >
            Play a test sound
          </Button>
        </Group>
      </Stack>
    </div>
  );
}

function CameraPicture({ preview, isOn }: { preview: Preview<LocalVideoTrack>; isOn: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  const { track } = preview;
  useEffect(() => {
    const element = video.current;
    if (!track || !element) return undefined;
    track.attach(element);
    return () => {
      track.detach(element);
    };
  }, [track]);
  return (
    <div className={classes.preview}>
      {track ? (
        <video ref={video} muted playsInline aria-label="Your camera" />
      ) : (
        <div className={classes.placeholder}>
          <IconVideoOff size={36} stroke={1.5} aria-hidden />
          <Text>{isOn && !preview.trouble ? 'Starting your camera' : 'Your camera is off'}</Text>
        </div>
      )}
    </div>
  );
}

function Trouble({ preview }: { preview: Preview<unknown> }) {
  if (!preview.trouble) return null;
  return (
    <Text size="sm" c="var(--tt-loss-ink)" role="alert">
      {TROUBLE[preview.trouble]}
    </Text>
  );
}

interface DeviceSelectProps {
  label: string;
  devices: MediaDeviceInfo[];
  value: string | undefined;
  onChange: (deviceId: string | undefined) => void;
}

/** Only where there is something to choose. */
function DeviceSelect({ label, devices, value, onChange }: DeviceSelectProps) {
  const named = devices.filter((device) => device.label !== '' && device.deviceId !== '');
  if (named.length < 2) return null;
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? named[0]!.deviceId}
      data={named.map((device) => ({ value: device.deviceId, label: device.label }))}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}
