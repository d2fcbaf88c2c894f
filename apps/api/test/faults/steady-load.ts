import type { Answer, Callers, Intent } from './intents';

const ANSWERED = new Set([200, 201, 409]);
/** One browser asks again within a second; these ask at once, so that no moment of the outage goes unseen. */
const READERS = 2;
const BOOKERS = 4;

/** A refusal that a person can be shown: a problem with a code, and nothing of our insides. */
function isCleanRefusal({ status, type, body }: Answer): boolean {
  const text = JSON.stringify(body);
  return (
    status === 503 &&
    type === 'application/problem+json' &&
    typeof body.code === 'string' &&
    !/postgres|sql|ECONN|at .*\.js|127\.0\.0\.1/i.test(text)
  );
}

/** People who book and look around without a break, and try again where they are told to. */
export class SteadyLoad {
  /** Session ids by the key of the intent. */
  readonly booked = new Map<string, string>();
  /** What should never have been answered. */
  readonly wrong: Answer[] = [];
  refused = 0;
  read = 0;
  private isOver = false;
  private readonly loops: Promise<void>[];
  private readonly waiting: Intent[];

  constructor(
    private readonly callers: Callers,
    intents: readonly Intent[],
  ) {
    this.waiting = [...intents];
    this.loops = [
      ...Array.from({ length: BOOKERS }, () => this.books()),
      ...Array.from({ length: READERS }, () => this.reads(intents[0]?.family.email ?? '')),
    ];
  }

  /** Lets everybody finish what they began. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.loops);
  }

  private async books(): Promise<void> {
    while (!this.isOver) {
      const intent = this.waiting.shift();
      if (!intent) throw new Error('There are too few intents for so long a test.');
      let answer = await this.callers.book(intent);
      while (this.look(answer) === 'again') answer = await this.callers.book(intent);
      if (answer.status === 201) this.booked.set(intent.key, String(answer.body.id));
    }
  }

  private async reads(email: string): Promise<void> {
    while (!this.isOver) {
      if (this.look(await this.callers.get(email, '/sessions?scope=upcoming')) === 'done') this.read += 1;
      this.look(await this.callers.get(email, '/me'));
    }
  }

  private look(answer: Answer): 'again' | 'done' {
    if (ANSWERED.has(answer.status)) return 'done';
    if (isCleanRefusal(answer)) {
      this.refused += 1;
      return 'again';
    }
    this.wrong.push(answer);
    return 'done';
  }
}
