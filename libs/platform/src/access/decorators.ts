import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from './permissions';

export const REQUIRED_PERMISSION = Symbol('required permission');
export const IS_PUBLIC = Symbol('is public');
export const NEEDS_FRESH_PROOF = Symbol('needs a fresh proof');

/** The permission that a route or socket event needs. Every one declares it, or `@Public()`. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

/**
 * A cookie alone is not enough here: the caller proved who they are within the last minutes, or is refused with
 * `platform.fresh-proof-needed`. The web app then asks (`POST /proofs`) and repeats the request.
 */
export const RequiresFreshProof = () =>
  applyDecorators(SetMetadata(NEEDS_FRESH_PROOF, true), ApiExtension('x-needs-fresh-proof', true));
