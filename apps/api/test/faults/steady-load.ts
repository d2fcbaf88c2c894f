import type { Answer, Callers, Intent } from './intents';

const ANSWERED = new Set([200, 201, 409]);
const PEOPLE = 5;
/** How often somebody looks around before they book. */
const LOOKS = 8;

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

/** People who look around and book without a break, and ask again at once where they are refused for now. */
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
    this.loops = Array.from({ length: PEOPLE }, () => this.visits());
  }

  /** Lets everybody finish what they began. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.loops);
  }

  private async visits(): Promise<void> {
    for (let intent = this.waiting.shift(); intent && !this.isOver; intent = this.waiting.shift()) {
      for (let looks = 0; looks < LOOKS && !this.isOver; looks += 1) {
        const path = looks % 2 === 0 ? '/sessions?scope=upcoming' : '/me';
        if (this.look(await this.callers.get(intent.family.email, path)) === 'done') this.read += 1;
      }
      let answer = await this.callers.book(intent);
      while (this.look(answer) === 'again') answer = await this.callers.book(intent);
      if (answer.status === 201) this.booked.set(intent.key, String(answer.body.id));
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
