import sharp from 'sharp';
import { AVATAR_SIZES, type AvatarSize } from '../domain/avatar';
import { FileRefused } from '../tutors.errors';

/** One picture at a time in each process, and none kept: a large one takes memory enough. */
sharp.concurrency(1);
sharp.cache(false);

const LONGEST_SIDE = 12_000;
const SMALLEST_AVATAR = 96;

/**
 * What a picture says about its size, read from its first bytes without decoding it: twenty kilobytes can unfold to
 * gigabytes. Decoding stops at the same limit, should those bytes lie.
 */
async function opened(bytes: Buffer, megapixels: number) {
  const limitInputPixels = megapixels * 1_000_000;
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse());
  if (width * height > limitInputPixels || width > LONGEST_SIDE || height > LONGEST_SIDE) {
    throw new FileRefused(`This picture has more pixels than we take. Use one of at most ${megapixels} megapixels.`);
  }
  const picture = sharp(bytes, { limitInputPixels, failOn: 'error', sequentialRead: true, animated: false });
  return { picture, width, height };
}

/** A square at each size, drawn anew: what was hidden in or behind the picture, and where it was taken, is gone. */
export async function avatarSquares(bytes: Buffer, megapixels: number): Promise<Map<AvatarSize, Buffer>> {
  const { picture, width, height } = await opened(bytes, megapixels);
  if (Math.min(width, height) < SMALLEST_AVATAR) {
    throw new FileRefused(`Use a picture of at least ${SMALLEST_AVATAR} by ${SMALLEST_AVATAR} pixels.`);
  }
  const squares = new Map<AvatarSize, Buffer>();
  for (const size of AVATAR_SIZES) {
    const square = picture.clone().autoOrient().resize(size, size, { fit: 'cover', position: 'attention' });
    squares.set(
      size,
      await square
        .flatten({ background: '#ffffff' })
        .webp({ quality: 82 })
        .toBuffer()
        .catch(() => refuse()),
    );
  }
  return squares;
}

/** The same picture in the same format, drawn anew. */
export async function cleanPicture(
  bytes: Buffer,
  type: 'image/jpeg' | 'image/png',
  megapixels: number,
): Promise<Buffer> {
  const { picture } = await opened(bytes, megapixels);
  const upright = picture.autoOrient();
  const drawn = type === 'image/png' ? upright.png() : upright.jpeg({ quality: 88 });
  return drawn.toBuffer().catch(() => refuse());
}

function refuse(): never {
  throw new FileRefused('This picture is damaged. Save it again, or take another one.');
}
