import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { FieldProblem, ProblemBody, ProblemCode } from '@app/contracts';
import { DomainError, type ProblemKind } from '@app/kernel';
import { sqlStateOf } from '../database/sql-errors';
import { TemporarilyUnavailable, TooBusy } from './platform.errors';

export const PROBLEM_STATUS: Record<ProblemKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  'payment-required': 402,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'rate-limited': 429,
  unavailable: 503,
};

const BY_STATUS: Readonly<Record<number, { code: ProblemCode; detail: string }>> = {
  400: { code: 'platform.malformed-request', detail: 'The request could not be understood.' },
  401: { code: 'platform.unauthenticated', detail: 'Please sign in first.' },
  403: { code: 'platform.forbidden', detail: 'Your account is not allowed to do that.' },
  404: { code: 'platform.not-found', detail: 'There is nothing at this address.' },
  405: { code: 'platform.method-not-allowed', detail: 'This address does not answer to that method.' },
  413: { code: 'platform.body-too-large', detail: 'The request is larger than we accept.' },
  503: {
    code: 'platform.unavailable',
    detail: 'A part that we need is not available right now. Please try again in a moment.',
  },
  415: { code: 'platform.unsupported-media-type', detail: 'Requests to this address must be JSON in UTF-8.' },
};

interface Answer {
  status: number;
  code: ProblemCode;
  detail: string;
  extensions?: Record<string, unknown>;
  errors?: FieldProblem[] | undefined;
}

/** Anything thrown, as the answer to give. A 5xx says nothing about our insides. */
export function toProblem(error: unknown, request: { path: string; id: string }): ProblemBody {
  const answer = answerTo(error);
  return {
    ...answer.extensions,
    type: `urn:track-tutoring:problem:${answer.code}`,
    title: STATUS_CODES[answer.status] ?? 'Error',
    status: answer.status,
    detail: answer.detail,
    instance: request.path,
    code: answer.code,
    requestId: request.id,
    ...(answer.errors && { errors: answer.errors }),
  };
}

function answerTo(error: unknown): Answer {
  if (error instanceof DomainError) {
    return {
      status: PROBLEM_STATUS[error.kind],
      code: error.code,
      detail: error.detail,
      extensions: error.extensions,
      errors: error.errors,
    };
  }
  const status = statusOf(error);
  const known = BY_STATUS[status];
  if (known) return { status, ...known };
  if (isDatabaseAway(error)) return answerTo(new TemporarilyUnavailable());
  if (sqlStateOf(error) === OUT_OF_TIME) return answerTo(new TooBusy());
  return {
    status: 500,
    code: 'platform.internal',
    detail: 'Something went wrong on our side. If it happens again, tell us the request id.',
  };
}

/** Nest's own refusals and those of the body parser, which carry a `status`. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number') {
    return error.status;
  }
  return 500;
}

/** A statement that took longer than we let any take: it waited for others. */
const OUT_OF_TIME = '57014';
/** The last is a transaction that stood still for too long: Postgres closes its connection. */
const AWAY_STATES = /^(08|57P|53|25P03)/;
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const AWAY_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Postgres restarted or out of connections: the caller may simply try again. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlStateOf(error) ?? '';
  if (AWAY_STATES.test(state) || AWAY_CODES.has(state)) return true;
  return error instanceof Error && AWAY_MESSAGES.test(error.message);
}
