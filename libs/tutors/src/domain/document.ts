export const DOCUMENT_KINDS = ['identity', 'education', 'certificate', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

const EXTENSIONS: Record<DocumentType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};

export function isDocumentType(type: string): type is DocumentType {
  return (DOCUMENT_TYPES as readonly string[]).includes(type);
}

const LONGEST_NAME = 100;

/**
 * What a person called their file, to show it to them and to staff again: the last part of whatever path it came with,
 * without what turns the direction of text, breaks a line or a header. Never a path to anything.
 */
export function safeFileName(name: string, type: DocumentType): string {
  const [extension = ''] = EXTENSIONS[type];
  const last = name.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD"'<>|:*?%;&]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\.[^.]*$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...plain].slice(0, LONGEST_NAME).join('') || 'document'}.${extension}`;
}

/** Whether the name's ending says what the content is. */
export function isNamedAs(name: string, type: DocumentType): boolean {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name.trim())?.[1]?.toLowerCase();
  return extension !== undefined && EXTENSIONS[type].includes(extension);
}
