import type { FieldProblem, ProblemCode } from '@app/contracts';
import type { JsonValue } from './json';

/** Why something was refused. `PROBLEM_STATUS` maps each to an HTTP status, totally. */
export type ProblemKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'payment-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported'
  | 'rate-limited'
  | 'unavailable';

export interface Refusal {
  code: ProblemCode;
  kind: ProblemKind;
  /** One sentence that a person understands: what happened, and the next step. */
  detail: string;
  /** Facts a client can act upon, e.g. the next open times. Never personal data of others. */
  extensions?: Record<string, JsonValue>;
  errors?: FieldProblem[];
}

/** A refusal by a rule of the product, as opposed to a fault of ours. */
export class DomainError extends Error {
  readonly code: ProblemCode;
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly extensions: Record<string, JsonValue>;
  readonly errors: FieldProblem[] | undefined;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.name = new.target.name;
    this.code = refusal.code;
    this.kind = refusal.kind;
    this.detail = refusal.detail;
    this.extensions = refusal.extensions ?? {};
    this.errors = refusal.errors;
  }
}
