import type { FieldProblem } from '@app/contracts';

/** A refusal, wherever it came from: the api's problem+json, a proxy's bare 502, or a network that isn't there. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly requestId: string | null = null,
    readonly errors: readonly FieldProblem[] = [],
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }

  static unreachable(): Problem {
    return new Problem(
      0,
      'web.unreachable',
      'We could not reach Track Tutoring',
      'Check your connection and try again. Nothing you typed is lost.',
    );
  }

  static unexpected(status: number, requestId: string | null): Problem {
    return new Problem(
      status,
      'web.unexpected',
      'Something went wrong on our side',
      requestId
        ? 'Try again in a moment. If it keeps happening, send us the request id below.'
        : 'Try again in a moment.',
      requestId,
    );
  }

  /** Anything that isn't a problem body (an HTML error page, an empty answer) becomes the plain unexpected one. */
  static fromBody(status: number, body: unknown, headerRequestId: string | null): Problem {
    if (!isRecord(body) || typeof body['code'] !== 'string') return Problem.unexpected(status, headerRequestId);
    const { type: _type, title, status: _status, detail, instance: _instance, code, requestId, errors, ...rest } = body;
    return new Problem(
      status,
      code as string,
      text(title) || 'That did not work',
      text(detail) || 'Try again in a moment.',
      text(requestId) || headerRequestId,
      Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
      rest,
    );
  }

  static from(error: unknown): Problem {
    return error instanceof Problem ? error : Problem.unexpected(0, null);
  }

  /** The api's titles name an HTTP status, not what happened; only our own are written to be read. */
  get heading(): string | null {
    return this.code.startsWith('web.') ? this.title : null;
  }

  number(extension: string): number | null {
    const value = this.extensions[extension];
    return typeof value === 'number' ? value : null;
  }

  numbers(extension: string): number[] {
    const value = this.extensions[extension];
    return Array.isArray(value) ? value.filter((n): n is number => typeof n === 'number') : [];
  }

  /** Worth sending again with the same key: the answer may have been lost on the way. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** "/accepted/0/version" → "accepted.0.version", the way forms name their fields. */
export function pointerToPath(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** Splits a refusal into what belongs under a field and what has no field on this form. */
export function fieldErrors(
  problem: Problem,
  knownPaths: readonly string[],
): { fields: Record<string, string>; others: string[] } {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const error of problem.errors) {
    const path = pointerToPath(error.pointer);
    const known = knownPaths.find((candidate) => candidate === path || path.startsWith(`${candidate}.`));
    if (known) fields[known] ??= sentence(error.detail);
    else others.push(sentence(error.detail));
  }
  return { fields, others };
}

function sentence(detail: string): string {
  const capital = detail.charAt(0).toUpperCase() + detail.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value['pointer'] === 'string' && typeof value['detail'] === 'string';
