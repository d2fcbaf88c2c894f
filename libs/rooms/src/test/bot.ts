import {
  AudioFrame,
  AudioSource,
  dispose,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';

const RATE = 48_000;
const FRAME_MS = 100;

/** A participant without a browser: connects, speaks, and counts whom it can hear. */
export class Bot {
  private readonly room = new Room();
  private readonly heard = new Set<string>();
  private source: AudioSource | null = null;
  private isConnected = false;
  /** Ended by the server: a removal, a deleted room, a lost server. */
  wasPutOut = false;

  /** Refused joins reject; the message would hold the token, so it is left out. */
  async enter(entry: { url: string; token: string }): Promise<void> {
    this.room.on(RoomEvent.TrackSubscribed, (_track, _publication, participant) =>
      this.heard.add(participant.identity),
    );
    this.room.on(RoomEvent.TrackUnsubscribed, (_track, _publication, participant) =>
      this.heard.delete(participant.identity),
    );
    this.room.on(RoomEvent.Disconnected, () => {
      this.wasPutOut = this.isConnected;
      this.isConnected = false;
    });
    try {
      await this.room.connect(entry.url, entry.token, { autoSubscribe: true, dynacast: false });
      this.isConnected = true;
    } catch {
      throw new Error('The video server did not let the bot in.');
    }
  }

  get isInside(): boolean {
    return this.isConnected;
  }

  /** Identities whose sound reaches this bot. */
  get hears(): string[] {
    return [...this.heard].sort();
  }

  /** False where the server refuses, as in the lobby. */
  async speak(): Promise<boolean> {
    this.source = new AudioSource(RATE, 1);
    const track = LocalAudioTrack.createAudioTrack('voice', this.source);
    const options = new TrackPublishOptions();
    options.source = TrackSource.SOURCE_MICROPHONE;
    try {
      await this.room.localParticipant?.publishTrack(track, options);
      await this.source.captureFrame(new AudioFrame(new Int16Array((RATE / 1000) * FRAME_MS), RATE, 1, RATE / 10));
      return true;
    } catch {
      return false;
    }
  }

  async leave(): Promise<void> {
    this.isConnected = false;
    await this.room.disconnect();
  }
}

/** Without it the process never ends. */
export const disposeBots = (): Promise<void> => dispose();
