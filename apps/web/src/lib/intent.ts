/**
 * One key for one intent: sending the same thing again (a retry, a second click, a lost answer) carries the same key,
 * and changing anything makes it a new intent. After success the intent is over and the next one gets its own key.
 */
export class Intent {
  private current: { input: string; key: string } | null = null;

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  keyFor(input: unknown): string {
    const serialised = JSON.stringify(input) ?? '';
    if (this.current?.input !== serialised) this.current = { input: serialised, key: this.newKey() };
    return this.current.key;
  }

  done(): void {
    this.current = null;
  }
}
