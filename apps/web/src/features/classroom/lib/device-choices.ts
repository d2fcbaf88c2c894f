/** What somebody brings into the room. Kept for the visit, so that coming back brings the same. */
export interface DeviceChoices {
  isCameraOn: boolean;
  isMicrophoneOn: boolean;
  cameraId: string | undefined;
  microphoneId: string | undefined;
  speakerId: string | undefined;
}

const STORED = 'classroom-devices';

export const noDevices: DeviceChoices = {
  isCameraOn: false,
  isMicrophoneOn: false,
  cameraId: undefined,
  microphoneId: undefined,
  speakerId: undefined,
};

const usual: DeviceChoices = { ...noDevices, isCameraOn: true, isMicrophoneOn: true };

/** The devices of the last time in this tab; a browser that keeps nothing gets the usual ones. */
export function rememberedChoices(): DeviceChoices {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? 'null');
    return typeof stored === 'object' && stored !== null ? { ...usual, ...stored } : usual;
  } catch {
    return usual;
  }
}

export function rememberChoices(choices: DeviceChoices): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(choices));
  } catch {
    // A private window may refuse; the choices then last for this page.
  }
}
