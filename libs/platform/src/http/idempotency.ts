import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { IdempotencyKey as Key } from '../database/idempotency-key';
import { IdempotencyKeyMissing } from './platform.errors';
import type { RequestWithActor } from './request-actor';

/** The key as the decorator of the same name hands it over. */
export type IdempotencyKey = Key;

export const NEEDS_IDEMPOTENCY_KEY = Symbol('needs an idempotency key');
const HEADER = 'Idempotency-Key';
const FORM = /^[A-Za-z0-9._-]{8,200}$/;

/** Marks a route whose effect must happen once for each key; its use case passes the key to `UnitOfWork.runOnce`. */
export const IdempotencyKeyRequired = () =>
  applyDecorators(
    SetMetadata(NEEDS_IDEMPOTENCY_KEY, true),
    ApiHeader({ name: HEADER, required: true, description: 'One for each intent; the same on every retry.' }),
  );

export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): Key => {
  const request = context.switchToHttp().getRequest<RequestWithActor>();
  const key = request.header(HEADER);
  if (key === undefined || !FORM.test(key)) throw new IdempotencyKeyMissing();
  const route = `${request.method} ${request.path}`;
  return { key, scope: `${request.actor?.accountId ?? 'anyone'} ${route}` };
});
