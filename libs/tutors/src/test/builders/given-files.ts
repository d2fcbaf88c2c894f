import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Bytes that people, and attackers, send. */
export const aPicture = (
  type: 'jpeg' | 'png' | 'webp' = 'jpeg',
  { width = 400, height = 300 }: { width?: number; height?: number } = {},
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 110, b: 200 } } })
    .toFormat(type)
    .toBuffer();

/** With the place where it was taken, as phones write it. */
export const aPictureWithPlace = async (): Promise<Buffer> =>
  sharp(await aPicture('jpeg'))
    .withExif({ IFD0: { Copyright: 'Somebody Private' }, IFD3: { GPSLatitude: '40/1 26/1 46/1', GPSLatitudeRef: 'N' } })
    .toBuffer();

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG that says it is this large, in a few hundred bytes: a program that believes it takes gigabytes to draw it. */
export function aPngThatSays(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1 + 3 * 1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const aPdf = (body = '<< /Type /Catalog >>'): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n${body}\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`, 'latin1');

export const anSvg = (): Buffer =>
  Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** An empty ZIP archive's end: enough to make a JAR of whatever stands before it. */
export const aZipEnd = (): Buffer => Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
