import { DisconnectReason, LogLevel, Room, RoomEvent, setLogLevel } from 'livekit-client';
import { Problem } from '../../../lib/problem';
import { nextDelay, verdictOn } from './rejoin';
import type { DeviceChoices } from './device-choices';

// Its own log repeats whole tokens, and calls every room that closes under it an error; what matters is a state here.
setLogLevel(LogLevel.silent);

export interface Entry {
  url: string;
  token: string;
  role: 'tutor' | 'student' | 'guardian' | 'staff';
}

export type Phase =
  'outside' | 'entering' | 'lobby' | 'inside' | 'reconnecting' | 'left' | 'elsewhere' | 'removed' | 'over' | 'refused';

export interface ConnectionState {
  phase: Phase;
  role: Entry['role'] | null;
  /** Why a camera, microphone or the room itself is not there. */
  problem: Problem | null;
  deviceTrouble: string | null;
}

/** News of a move that is older than our own way in. Missing a real one costs little: the old room is deleted under us. */
const JUST_CAME_IN_MILLISECONDS = 6_000;

/**
 * One person's way in and out of the room. Nobody is ever thrown out by a lost connection: it asks our api for a new
 * token and comes back, until the api says that there is nothing to come back to.
 */
export class ClassroomConnection {
  readonly room = new Room({ adaptiveStream: true, dynacast: true, disconnectOnPageLeave: true });
  private state: ConnectionState = { phase: 'outside', role: null, problem: null, deviceTrouble: null };
  private readonly listeners = new Set<() => void>();
  private choices: DeviceChoices | null = null;
  private attempt = 0;
  private timer: number | undefined;
  /** Grows with every way in; an answer to an older one is not for us any more. */
  private turn = 0;
  private cameInAt = 0;

  constructor(private readonly askToEnter: () => Promise<Entry>) {
    this.room
      .on(RoomEvent.Reconnecting, () => this.set({ phase: 'reconnecting' }))
      .on(RoomEvent.Reconnected, () => this.settleIn())
      .on(RoomEvent.ParticipantPermissionsChanged, (_before, participant) => {
        if (participant.isLocal) this.settleIn();
      })
      .on(RoomEvent.Disconnected, (reason) => this.onDisconnected(reason))
      .on(RoomEvent.MediaDevicesError, (error: Error) => this.set({ deviceTrouble: deviceSentence(error) }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): ConnectionState => this.state;

  enter(choices: DeviceChoices): void {
    this.choices = choices;
    this.attempt = 0;
    this.set({ phase: 'entering', problem: null, deviceTrouble: null });
    void this.comeIn();
  }

  /** What somebody turned on or off is what they come back with: a muted microphone stays muted. */
  choose(part: Partial<DeviceChoices>): void {
    if (this.choices) this.choices = { ...this.choices, ...part };
  }

  /**
   * The room moved to another address (somebody was removed, or the video server restarted): follow it at once. Where
   * losing the old room has already brought us into the new one, there is nothing to follow.
   */
  moveAlong(): void {
    if (!this.choices || this.isOutForGood() || Date.now() - this.cameInAt < JUST_CAME_IN_MILLISECONDS) return;
    this.set({ phase: 'reconnecting' });
    this.attempt = 0;
    void this.comeIn();
  }

  leave(): void {
    if (this.state.phase === 'outside') return;
    this.turn += 1;
    window.clearTimeout(this.timer);
    this.set({ phase: 'left' });
    void this.room.disconnect();
  }

  /** The session was ended for everybody. */
  finish(): void {
    this.leave();
    if (this.state.phase !== 'outside') this.set({ phase: 'over' });
  }

  dismissDeviceTrouble(): void {
    this.set({ deviceTrouble: null });
  }

  private async comeIn(): Promise<void> {
    const turn = (this.turn += 1);
    try {
      await this.room.disconnect();
      const entry = await this.askToEnter();
      if (turn !== this.turn) return;
      this.set({ role: entry.role });
      await this.room.connect(entry.url, entry.token);
      if (turn !== this.turn) return;
      this.attempt = 0;
      this.cameInAt = Date.now();
      this.settleIn();
    } catch (error) {
      if (turn === this.turn) this.onRefused(error);
    }
  }

  private settleIn(): void {
    const permissions = this.room.localParticipant.permissions;
    if (!permissions?.canSubscribe) {
      this.set({ phase: 'lobby', problem: null });
      return;
    }
    this.set({ phase: 'inside', problem: null });
    if (permissions.canPublish) void this.publish();
  }

  private async publish(): Promise<void> {
    const { choices } = this;
    if (!choices) return;
    const me = this.room.localParticipant;
    const optional = (deviceId: string | undefined) => (deviceId ? { deviceId } : undefined);
    try {
      if (choices.speakerId) await this.room.switchActiveDevice('audiooutput', choices.speakerId).catch(() => false);
      await me.setMicrophoneEnabled(choices.isMicrophoneOn, optional(choices.microphoneId));
      await me.setCameraEnabled(choices.isCameraOn, optional(choices.cameraId));
    } catch (error) {
      this.set({ deviceTrouble: deviceSentence(error) });
    }
  }

  private onDisconnected(reason: DisconnectReason | undefined): void {
    // Ours: leaving, or making way for another connection.
    if (reason === DisconnectReason.CLIENT_INITIATED || this.isOutForGood()) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      this.set({ phase: 'elsewhere' });
      return;
    }
    this.set({ phase: 'reconnecting' });
    this.attempt = 0;
    void this.comeIn();
  }

  private onRefused(error: unknown): void {
    // LiveKit's own errors repeat the whole token, so they are neither shown nor logged.
    const problem = error instanceof Problem ? error : Problem.unreachable();
    const verdict = verdictOn(problem);
    if (verdict === 'again') {
      this.set({ phase: this.state.phase === 'entering' ? 'entering' : 'reconnecting', problem });
      this.timer = window.setTimeout(() => void this.comeIn(), nextDelay(this.attempt++));
      return;
    }
    this.set({ phase: verdict, problem });
  }

  private isOutForGood(): boolean {
    return ['left', 'elsewhere', 'removed', 'over', 'refused'].includes(this.state.phase);
  }

  private set(change: Partial<ConnectionState>): void {
    this.state = { ...this.state, ...change };
    for (const tell of this.listeners) tell();
  }
}

function deviceSentence(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError')
    return 'The browser does not allow the camera or microphone. Allow them in its address bar, then turn them on here.';
  if (name === 'NotFoundError') return 'No camera or microphone was found. You can still see and hear the others.';
  if (name === 'NotReadableError')
    return 'Another program is using the camera or microphone. Close it, then turn them on here.';
  return 'The camera or microphone could not be started. Choose another one, or go on without.';
}
