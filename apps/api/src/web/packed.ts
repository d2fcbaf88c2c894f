import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

/** In the order in which we like them. */
const PACKINGS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;
type Packing = (typeof PACKINGS)[number];

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
/** Costs about as much processor as gzip and is a sixth smaller. */
const QUALITY_WHILE_SOMEBODY_WAITS = 5;

/** Files and pages are read and nothing else: any other method is for the routes to refuse, and in their own words. */
export const isRead = ({ method }: Pick<Request, 'method'>): boolean => method === 'GET' || method === 'HEAD';

function choose(request: Request, available: (packing: Packing) => boolean): Packing | undefined {
  return PACKINGS.find((packing) => available(packing) && request.acceptsEncodings(packing.encoding) !== false);
}

/** The build lays `.br` and `.gz` beside its files (apps/web/build/precompress.ts): whoever can read one is sent that. */
export function packedFiles(folder: string) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = new Set(names.map((name) => `/${name.split(sep).join('/')}`));
  return (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    if (!isRead(request) || !files.has(path) || !PACKINGS.some(({ ending }) => files.has(path + ending))) return next();
    response.vary('Accept-Encoding');
    const packing = choose(request, ({ ending }) => files.has(path + ending));
    if (packing) {
      response.type(path.slice(path.lastIndexOf('.') + 1));
      response.setHeader('Content-Encoding', packing.encoding);
      request.url = request.url.replace(path, path + packing.ending);
    }
    next();
  };
}

/** One text in each of its packings, made when first asked for. */
export class PackedText {
  private readonly made = new Map<string, Promise<Buffer>>();

  constructor(readonly text: string) {}

  /** Nothing in it may be a secret beside what the asker chose: its length tells. */
  async send(request: Request, response: Response): Promise<void> {
    response.vary('Accept-Encoding');
    const packing = choose(request, () => true);
    if (!packing) {
      response.send(this.text);
      return;
    }
    const bytes = await this.in(packing.encoding);
    response.setHeader('Content-Encoding', packing.encoding);
    response.send(bytes);
  }

  private in(encoding: Packing['encoding']): Promise<Buffer> {
    const known = this.made.get(encoding);
    if (known) return known;
    const bytes =
      encoding === 'br'
        ? inBrotli(this.text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY_WHILE_SOMEBODY_WAITS } })
        : inGzip(this.text);
    this.made.set(encoding, bytes);
    return bytes;
  }
}
