import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { SignedIn } from '../access/signed-in';
import { NotSignedIn } from './platform.errors';

export type RequestWithActor = Request & { actor?: SignedIn | null };

function requestOf(context: ExecutionContext): RequestWithActor {
  return context.switchToHttp().getRequest<RequestWithActor>();
}

/** The signed-in caller, on routes with `@Requires`. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { actor } = requestOf(context);
  if (!actor) throw new NotSignedIn();
  return actor;
});

/** The caller where signing in is optional: null for strangers. */
export const OptionalActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn | null => requestOf(context).actor ?? null,
);

/** The caller's IP address, as far as the trusted proxies tell. */
export const ClientAddress = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => requestOf(context).ip ?? '',
);
