const NOTES = [523.25, 659.25, 783.99];
const NOTE_SECONDS = 0.22;

/** Three soft notes through the chosen speaker, made here: no file to load. */
export async function playTestTone(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext();
  // Not every browser can choose; it then plays where it plays everything.
  const chooser: AudioContext & { setSinkId?: (id: string) => Promise<void> } = context;
  if (speakerId) await chooser.setSinkId?.(speakerId).catch(() => undefined);
  NOTES.forEach((frequency, index) => {
    const startsAt = context.currentTime + index * NOTE_SECONDS;
    const tone = new OscillatorNode(context, { frequency, type: 'sine' });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setTargetAtTime(0.2, startsAt, 0.02);
    volume.gain.setTargetAtTime(0, startsAt + NOTE_SECONDS * 0.7, 0.04);
    tone.connect(volume).connect(context.destination);
    tone.start(startsAt);
    tone.stop(startsAt + NOTE_SECONDS * 2);
    if (index === NOTES.length - 1) tone.onended = () => void context.close();
  });
}
