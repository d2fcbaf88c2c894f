import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions';

export const REQUIRED_PERMISSION = Symbol('required permission');
export const IS_PUBLIC = Symbol('is public');

/** The permission that a route or socket event needs. Every one declares it, or `@Public()`. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRED_PERMISSION, permission);

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
