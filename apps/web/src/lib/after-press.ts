/**
 * What would move the page waits until a press is over: a line that appears between the pointer's down and its up
 * would push the button away from under it, and the click would be lost.
 */
export class PressWatch {
  private isDown = false;
  private waiting: (() => void)[] = [];

  /** Returns how to stop watching. */
  watch(target: EventTarget): () => void {
    const down = (): void => {
      this.isDown = true;
    };
    const up = (): void => {
      this.isDown = false;
      for (const act of this.waiting.splice(0)) soon(act);
    };
    target.addEventListener('pointerdown', down, true);
    target.addEventListener('pointerup', up, true);
    target.addEventListener('pointercancel', up, true);
    return () => {
      target.removeEventListener('pointerdown', down, true);
      target.removeEventListener('pointerup', up, true);
      target.removeEventListener('pointercancel', up, true);
      up();
    };
  }

  after(act: () => void): void {
    if (this.isDown) this.waiting.push(act);
    else soon(act);
  }
}

/** The click is part of the same turn as the pointer's up; this is the next one. */
const soon = (act: () => void): void => {
  setTimeout(act, 0);
};
