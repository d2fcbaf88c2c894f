import { newId } from '@app/kernel';
import { LEVEL, PASSPHRASE, PASSWORD, type FamilyMember, type Teacher } from './cast';

/** One wish to book, with the key that every retry of it carries. */
export interface Intent {
  readonly key: string;
  readonly family: FamilyMember;
  readonly tutor: Teacher;
  readonly startsAt: string;
}

export interface Answer {
  /** 0 where the connection broke before there was one. */
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

export const CUT: Answer = { status: 0, type: '', body: {} };
export const SESSION_MINUTES = 60;

/** An intent for each family at each of `hours` hours, two days ahead; tutors are shared out so that they collide. */
export function collidingIntents(families: FamilyMember[], tutors: Teacher[], hours: number): Intent[] {
  const firstAt = Temporal.Now.instant().add({ hours: 48 }).round({ smallestUnit: 'hour' });
  return Array.from({ length: hours }, (_, hour) =>
    families.map((family, index) => ({
      key: newId(),
      family,
      tutor: tutors[(index + hour) % tutors.length] as Teacher,
      startsAt: firstAt.add({ hours: hour }).toString(),
    })),
  ).flat();
}

/** Signed-in people against an api that may die at any moment: a broken connection is an answer, not an error. */
export class Callers {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly origin = url,
  ) {}

  async signIn(email: string): Promise<void> {
    await this.open(email, '/sign-ins', { email, password: PASSWORD });
  }

  async signInStudent(handle: string): Promise<void> {
    await this.open(handle, '/sign-ins/student', { handle, passphrase: PASSPHRASE });
  }

  cookieOf(who: string): string {
    return this.cookies.get(who) ?? '';
  }

  get(who: string, path: string): Promise<Answer> {
    return this.send(who, path, { method: 'GET' });
  }

  post(who: string, path: string, body: object = {}, key?: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) };
    return this.send(who, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  book({ key, family, tutor, startsAt }: Intent): Promise<Answer> {
    const wish = {
      tutorId: tutor.tutorId,
      studentId: family.studentId,
      familyId: family.familyId,
      subjectId: tutor.subjectId,
      level: LEVEL,
      startsAt,
      durationMinutes: SESSION_MINUTES,
    };
    return this.post(family.email, '/sessions', wish, key);
  }

  private async open(who: string, path: string, body: object): Promise<void> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status !== 201) throw new Error(`Signing in was answered ${response.status}.`);
    this.cookies.set(
      who,
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
  }

  private async send(who: string, path: string, request: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(`${this.url}/api${path}`, {
        ...request,
        headers: { ...request.headers, cookie: this.cookieOf(who), origin: this.origin },
        signal: AbortSignal.timeout(30_000),
      });
      const type = response.headers.get('content-type')?.split(';')[0] ?? '';
      return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') throw error;
      return CUT;
    }
  }
}
