import type { ProblemCode } from './problem-codes';

/** The body of every refusal: `application/problem+json`, RFC 9457. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: ProblemCode;
  requestId: string;
  errors?: FieldProblem[];
  [extension: string]: unknown;
}

/** One field that was refused. `pointer` is a JSON Pointer (RFC 6901) into the request body. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}
