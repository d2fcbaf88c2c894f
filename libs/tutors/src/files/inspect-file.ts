import { fileTypeFromBuffer } from 'file-type';
import { isDocumentType, isNamedAs, type DocumentType } from '../domain/document';
import { FileRefused } from '../tutors.errors';
import { cleanPicture } from './images';
import { requirePlainPdf } from './pdf';

export interface InspectedDocument {
  readonly type: DocumentType;
  /** What is kept: pictures are drawn anew, so not the bytes that came. */
  readonly content: Buffer;
}

const AVATAR_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
const TYPE_NAMES: Record<DocumentType, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };

/** What the content itself says that it is; names and headers are the sender's word. */
export async function inspectDocument(bytes: Buffer, name: string, megapixels: number): Promise<InspectedDocument> {
  requireContent(bytes);
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!isDocumentType(mime)) throw new FileRefused('We take PDF, JPEG and PNG files. This file is something else.');
  if (!isNamedAs(name, mime)) {
    throw new FileRefused(`The name of this file doesn’t end as a ${TYPE_NAMES[mime]} file, which it is. Rename it.`);
  }
  if (mime !== 'application/pdf') return { type: mime, content: await cleanPicture(bytes, mime, megapixels) };
  requirePlainPdf(bytes);
  return { type: mime, content: bytes };
}

export async function requirePicture(bytes: Buffer): Promise<void> {
  requireContent(bytes);
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!AVATAR_TYPES.has(mime)) throw new FileRefused('Use a JPEG, PNG or WebP picture.');
}

function requireContent(bytes: Buffer): void {
  if (bytes.length === 0) throw new FileRefused('This file is empty.');
}
