import type { Response } from 'express';

export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/**
 * A file that a stranger made: saved, never shown in place, and without any right of our pages should a browser show it
 * all the same.
 */
export function sendPrivately(response: Response, { fileName, contentType, content }: Download): void {
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Disposition', attachmentOf(fileName));
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'private, no-store');
  response.end(content);
}

/** RFC 6266: the plain form for programs that know no other, and the whole name in UTF-8. */
export function attachmentOf(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '') || 'document';
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
