import type { Uuid } from '@app/kernel';

/** The squares that an avatar is kept as, in CSS pixels times the densest screens. */
export const AVATAR_SIZES = [128, 512] as const;
export type AvatarSize = (typeof AVATAR_SIZES)[number];

export function isAvatarSize(size: number): size is AvatarSize {
  return (AVATAR_SIZES as readonly number[]).includes(size);
}

/** An id is made anew with every picture, so that what browsers keep at an address never changes. */
export const avatarPath = (avatarId: Uuid, size: AvatarSize = 512): string => `/api/tutor-avatars/${avatarId}/${size}`;

export const avatarKey = (avatarId: Uuid, size: AvatarSize): string => `tutors/avatars/${avatarId}/${size}.webp`;
